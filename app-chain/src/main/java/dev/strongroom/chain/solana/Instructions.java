package dev.strongroom.chain.solana;

import dev.strongroom.chain.solana.Instruction.Meta;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.p2p.solanaj.core.AccountMeta;
import org.p2p.solanaj.core.PublicKey;
import org.p2p.solanaj.core.TransactionInstruction;
import org.p2p.solanaj.programs.ComputeBudgetProgram;
import org.p2p.solanaj.programs.SystemProgram;

/**
 * The calls that this program makes. System and compute limit by solanaj, {@link SolanaShape} reads them back by its
 * own code. Made here are the calls for which solanaj has no right form: its price of a unit has 32 bits instead of 64,
 * its memo wants a signer, and its token calls know one of the two token programs.
 */
final class Instructions {
    static final int SET_LIMIT = 2;
    static final int SET_PRICE = 3;
    static final int CREATE_IDEMPOTENT = 1;
    static final int TRANSFER_CHECKED = 12;

    private static final List<AccountKey> CALLED =
            List.of(Programs.SYSTEM, Programs.COMPUTE_BUDGET, Programs.RECENT_BLOCKHASHES);

    private Instructions() {}

    /** Takes the nonce's value and puts the next one in its place; first in every message. */
    static Instruction advanceNonce(AccountKey nonceAccount, AccountKey authority) {
        return of(SystemProgram.nonceAdvance(foreign(nonceAccount), foreign(authority)), nonceAccount, authority);
    }

    static Instruction computeLimit(long units) {
        return of(ComputeBudgetProgram.setComputeUnitLimit(Math.toIntExact(units)));
    }

    static Instruction computePrice(BigInteger microLamports) {
        byte[] data = little(1 + Long.BYTES)
                .put((byte) SET_PRICE)
                .putLong(microLamports.longValue())
                .array();
        return new Instruction(Programs.COMPUTE_BUDGET, List.of(), data);
    }

    /** Opens a wallet's account at a mint, if it is not open yet; the payer bears the rent. */
    static Instruction createAccount(AccountKey payer, TokenPayment token, AccountKey owner) {
        return new Instruction(
                Programs.ASSOCIATED_TOKEN,
                List.of(
                        new Meta(payer, true, true),
                        new Meta(token.destination(), false, true),
                        new Meta(owner, false, false),
                        new Meta(token.mint(), false, false),
                        new Meta(Programs.SYSTEM, false, false),
                        new Meta(token.program().key(), false, false)),
                new byte[] {CREATE_IDEMPOTENT});
    }

    static Instruction memo(Memo memo) {
        return new Instruction(memo.program(), List.of(), memo.text().getBytes(StandardCharsets.US_ASCII));
    }

    static Instruction transfer(AccountKey from, AccountKey to, BigInteger lamports) {
        return of(SystemProgram.transfer(foreign(from), foreign(to), lamports.longValue()), from, to);
    }

    /** The transfer that names mint and decimals, so that the chain refuses a wrong one. */
    static Instruction transferChecked(AccountKey owner, TokenPayment token) {
        byte[] data = little(1 + Long.BYTES + 1)
                .put((byte) TRANSFER_CHECKED)
                .putLong(token.units().longValue())
                .put((byte) token.decimals())
                .array();
        return new Instruction(
                token.program().key(),
                List.of(
                        new Meta(token.source(), false, true),
                        new Meta(token.mint(), false, false),
                        new Meta(token.destination(), false, true),
                        new Meta(owner, true, false)),
                data);
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static PublicKey foreign(AccountKey key) {
        return new PublicKey(key.shared());
    }

    /** @param named the keys that went in: they come out as the same objects, which know their texts */
    private static Instruction of(TransactionInstruction instruction, AccountKey... named) {
        List<Meta> metas = new ArrayList<>();
        for (AccountMeta meta : instruction.getKeys()) {
            metas.add(new Meta(ours(meta.getPublicKey(), named), meta.isSigner(), meta.isWritable()));
        }
        return new Instruction(ours(instruction.getProgramId(), named), metas, instruction.getData());
    }

    private static AccountKey ours(PublicKey foreign, AccountKey... named) {
        AccountKey key = AccountKey.owning(foreign.toByteArray());
        for (AccountKey known : named) {
            if (key.equals(known)) {
                return known;
            }
        }
        int called = CALLED.indexOf(key);
        return called < 0 ? key : CALLED.get(called);
    }
}
