package dev.strongroom.chain.tron;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.key.Secp256k1;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.tron.trident.proto.Chain.Transaction;

/**
 * Joins signatures to raw_data and takes them off again; raw_data is copied, never encoded anew. The signature is over
 * the SHA-256 of raw_data, which is also the transaction's id, and is written r ‖ s ‖ v with v 1b or 1c as TRON's own
 * kits do.
 */
final class TronSignature {
    private static final int V_OFFSET = 27;
    private static final int V_AT = Secp256k1.SIGNATURE_BYTES - 1;

    private TronSignature() {}

    /** The 32 bytes that are signed and that name the transaction. */
    static byte[] hash(byte[] unsigned) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(unsigned);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String txid(byte[] unsigned) {
        return HexFormat.of().formatHex(hash(unsigned));
    }

    /**
     * The signed transaction.
     *
     * @param signature r ‖ s ‖ recovery id
     */
    static SignedTransfer join(UnsignedTransfer unsigned, byte[] signature) {
        return new SignedTransfer(unsigned.payer(), bytes(unsigned.bytes(), signature), txid(unsigned.bytes()));
    }

    /** Field 1 raw_data, field 2 the one signature. */
    private static byte[] bytes(byte[] unsigned, byte[] signature) {
        if (signature.length != Secp256k1.SIGNATURE_BYTES || (signature[V_AT] & ~1) != 0) {
            throw malformed();
        }
        byte[] withV = signature.clone();
        withV[V_AT] = (byte) (withV[V_AT] + V_OFFSET);
        byte[] signed = new byte[signedLength(unsigned.length)];
        CodedOutputStream out = CodedOutputStream.newInstance(signed);
        try {
            out.writeByteArray(Transaction.RAW_DATA_FIELD_NUMBER, unsigned);
            out.writeByteArray(Transaction.SIGNATURE_FIELD_NUMBER, withV);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.checkNoSpaceLeft();
        return signed;
    }

    static int signedLength(int unsigned) {
        return lengthOf(Transaction.RAW_DATA_FIELD_NUMBER, unsigned)
                + lengthOf(Transaction.SIGNATURE_FIELD_NUMBER, Secp256k1.SIGNATURE_BYTES);
    }

    private static int lengthOf(int field, int content) {
        return CodedOutputStream.computeTagSize(field) + CodedOutputStream.computeUInt32SizeNoTag(content) + content;
    }

    /**
     * Signed bytes that came back: raw_data must be the one expected, the encoding ours, and the signer {@code from}.
     */
    static SignedTransfer take(UnsignedTransfer expected, byte[] signed, KeyAddress addresses) {
        if (signed.length > TronLimits.MAX_BYTES) {
            throw new RefusedException("bytes.length", "signed: are more than " + TronLimits.MAX_BYTES + " bytes");
        }
        Transaction transaction = TronReader.parse(Transaction.parser(), "signed", ByteString.copyFrom(signed));
        if (transaction.getSignatureCount() != 1) {
            throw new RefusedException(
                    "signed.fields", "signed: has " + transaction.getSignatureCount() + " signatures instead of one");
        }
        byte[] signature = transaction.getSignature(0).toByteArray();
        if (signature.length != Secp256k1.SIGNATURE_BYTES) {
            throw malformed();
        }
        signature[V_AT] = (byte) (signature[V_AT] - V_OFFSET);
        if (!Arrays.equals(transaction.getRawData().toByteArray(), expected.bytes())) {
            throw new RefusedException("signed.changed", "signed: is not the transaction that was to be signed");
        }
        SignedTransfer joined = join(expected, signature);
        if (!Arrays.equals(joined.bytes(), signed)) {
            throw new RefusedException("bytes.canonical", "signed: is not what its own fields encode to");
        }
        byte[] signer = Secp256k1.recover(hash(expected.bytes()), signature);
        Address from = addresses.of(signer);
        if (!expected.signers().equals(List.of(from))) {
            throw new RefusedException("signed.signer", "signed: by " + from + " instead of " + expected.signers());
        }
        return joined;
    }

    /** The address of a public key on the network in question. */
    @FunctionalInterface
    interface KeyAddress {
        Address of(byte[] publicKey);
    }

    private static RefusedException malformed() {
        return new RefusedException("signature.malformed", "signature: is not r, s and a v of 1b or 1c");
    }
}
