package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Ed25519Signer;
import java.util.Arrays;
import java.util.List;

/** A transaction: the count of its signatures, one or in a sweep two, the signatures, and the message as it is. */
final class SolanaSignature {
    private static final int BYTES = 64;

    private SolanaSignature() {}

    /** Puts signatures before their message; the transaction's id is the first of them in base58. */
    static SignedTransfer join(Address payer, List<byte[]> signatures, byte[] message) {
        if (signatures.stream().anyMatch(signature -> signature.length != BYTES)) {
            throw new RefusedException("signature.malformed", "signature: is not of 64 bytes");
        }
        return new SignedTransfer(
                payer, SolanaWriter.signed(signatures, message), Base58.encode(signatures.getFirst()));
    }

    /** Signed bytes whose message must be the expected one and whose signatures must be of its signers. */
    static SignedTransfer check(UnsignedTransfer expected, byte[] signed) {
        byte[] message = message(signed);
        if (!Arrays.equals(message, expected.bytes())) {
            throw new RefusedException("signed.changed", "signed: is not the transaction that was to be signed");
        }
        SolanaMessage read = SolanaReader.read(message);
        List<Address> signers = expected.signers();
        boolean same = signed[0] == signers.size() && read.header().signers() == signers.size();
        for (int i = 0; same && i < signers.size(); i++) {
            AccountKey key = SolanaAddress.key(signers.get(i).text());
            same = read.accounts().get(i).equals(key)
                    && Ed25519Signer.verify(key.bytes(), message, signature(signed, i));
        }
        if (!same) {
            throw new RefusedException("signed.signer", "signed: the signatures are not those of " + signers);
        }
        return new SignedTransfer(expected.payer(), signed.clone(), Base58.encode(signature(signed, 0)));
    }

    private static byte[] signature(byte[] signed, int index) {
        int at = 1 + index * BYTES;
        return Arrays.copyOfRange(signed, at, at + BYTES);
    }

    /** The message behind the signatures. */
    static byte[] message(byte[] signed) {
        int count = signed.length == 0 ? 0 : signed[0];
        int front = 1 + count * BYTES;
        if (count < 1 || count > SolanaTransaction.MOST_SIGNERS || signed.length <= front) {
            throw new RefusedException("signed.fields", "signed: is not one signature or two and a message");
        }
        return Arrays.copyOfRange(signed, front, signed.length);
    }
}
