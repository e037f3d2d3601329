package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.key.Base58;
import dev.strongroom.chain.key.Ed25519Signer;
import java.util.Arrays;

/** A transaction: the count of its signatures, always one, the signature, and the message as it is. */
final class SolanaSignature {
    private static final int BYTES = 64;
    private static final int FRONT = 1 + BYTES;

    private SolanaSignature() {}

    /** Puts a signature before its message; the transaction's id is the signature in base58. */
    static SignedTransfer join(Address from, byte[] signature, byte[] message) {
        if (signature.length != BYTES) {
            throw new RefusedException("signature.malformed", "signature: is not of 64 bytes");
        }
        return new SignedTransfer(from, SolanaWriter.signed(signature, message), Base58.encode(signature));
    }

    /** Signed bytes whose message must be the expected one and whose signature must be of its payer. */
    static SignedTransfer check(Address from, byte[] expected, byte[] signed) {
        byte[] message = message(signed);
        if (!Arrays.equals(message, expected)) {
            throw new RefusedException("signed.changed", "signed: is not the transaction that was to be signed");
        }
        byte[] signature = Arrays.copyOfRange(signed, 1, FRONT);
        AccountKey key = SolanaAddress.key(from.text());
        if (!SolanaReader.read(message).payer().equals(key) || !Ed25519Signer.verify(key.bytes(), message, signature)) {
            throw new RefusedException("signed.signer", "signed: the signature is not the one of " + from);
        }
        return new SignedTransfer(from, signed.clone(), Base58.encode(signature));
    }

    /** The message behind the one signature. */
    static byte[] message(byte[] signed) {
        if (signed.length <= FRONT || signed[0] != 1) {
            throw new RefusedException("signed.fields", "signed: is not one signature and a message");
        }
        return Arrays.copyOfRange(signed, FRONT, signed.length);
    }
}
