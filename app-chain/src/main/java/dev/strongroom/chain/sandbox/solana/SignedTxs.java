package dev.strongroom.chain.sandbox.solana;

import dev.strongroom.chain.sandbox.host.RpcError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Reads legacy and version 0 transactions strictly: no byte more or less, lengths in their shortest form, every index
 * in range, no key twice.
 *
 * @see <a href="https://solana.com/docs/core/transactions">Transactions</a>
 */
final class SignedTxs {
    /** What fits into one packet. */
    static final int LARGEST = 1232;

    private static final int SIGNATURE = 64;
    private static final int VERSIONED = 0x80;
    private static final int MOST_KEYS = 256;

    private SignedTxs() {}

    /** Reads a whole transaction. */
    static SignedTx read(Bytes raw) {
        BytesReader in = new BytesReader(raw);
        try {
            int count = in.length();
            List<Bytes> signatures = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                signatures.add(Bytes.of(in.take(SIGNATURE)));
            }
            SignedTx tx = message(in, raw, signatures);
            if (signatures.size() != tx.header().signers()) {
                throw unsound();
            }
            return tx;
        } catch (BytesReader.Malformed e) {
            throw RpcError.params(
                    "failed to deserialize solana_transaction::versioned::VersionedTransaction: " + e.getMessage());
        }
    }

    /** Reads a message alone, as one that asks for its fee sends it. */
    static SignedTx readMessage(Bytes message) {
        try {
            return message(new BytesReader(message), message, List.of());
        } catch (BytesReader.Malformed e) {
            throw RpcError.params(
                    "failed to deserialize solana_message::versions::VersionedMessage: " + e.getMessage());
        }
    }

    private static SignedTx message(BytesReader in, Bytes raw, List<Bytes> signatures) {
        int start = in.position();
        int first = in.u8();
        Optional<Integer> version = Optional.empty();
        if (first >= VERSIONED) {
            version = Optional.of(first - VERSIONED);
            if (first != VERSIONED) {
                throw new BytesReader.Malformed("message version " + version.get() + " is not simulated");
            }
            first = in.u8();
        }
        SignedTx.Header header = new SignedTx.Header(first, in.u8(), in.u8());
        int count = in.length();
        List<Pubkey> keys = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            keys.add(in.key());
        }
        String blockhash = Base58.encode(in.take(Pubkey.BYTES));
        List<SignedTx.Step> steps = steps(in);
        if (version.isPresent() && in.length() != 0) {
            throw RpcError.notSimulated("address lookup tables are not simulated");
        }
        in.end();
        check(header, keys, steps);
        return new SignedTx(raw, signatures, raw.slice(start, in.position()), version, header, keys, blockhash, steps);
    }

    private static List<SignedTx.Step> steps(BytesReader in) {
        int count = in.length();
        List<SignedTx.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int program = in.u8();
            int accountCount = in.length();
            List<Integer> accounts = new ArrayList<>();
            for (int j = 0; j < accountCount; j++) {
                accounts.add(in.u8());
            }
            steps.add(new SignedTx.Step(program, List.copyOf(accounts), Bytes.of(in.take(in.length()))));
        }
        return steps;
    }

    private static void check(SignedTx.Header header, List<Pubkey> keys, List<SignedTx.Step> steps) {
        boolean sound = header.signers() >= 1
                && header.readonlySigned() < header.signers()
                && header.signers() + header.readonlyUnsigned() <= keys.size()
                && keys.size() <= MOST_KEYS
                && steps.stream()
                        .allMatch(step -> step.program() > 0
                                && step.program() < keys.size()
                                && step.accounts().stream().allMatch(index -> index < keys.size()));
        if (!sound) {
            throw unsound();
        }
    }

    private static RpcError unsound() {
        return RpcError.params("invalid transaction: Transaction failed to sanitize accounts offsets correctly");
    }

    /** Whether no key is named twice. */
    static boolean hasDistinctKeys(SignedTx tx) {
        return new HashSet<>(tx.keys()).size() == tx.keys().size();
    }

    /** Whether every signature is its key's over the message. */
    static boolean isSigned(SignedTx tx) {
        byte[] message = tx.message().array();
        for (int i = 0; i < tx.signatures().size(); i++) {
            byte[] key = tx.keys().get(i).bytes();
            boolean right = Ed25519.validatePublicKeyFull(key, 0)
                    && Ed25519.verify(tx.signatures().get(i).array(), 0, key, 0, message, 0, message.length);
            if (!right) {
                return false;
            }
        }
        return true;
    }
}
