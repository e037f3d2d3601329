package dev.strongroom.chain.sandbox.solana;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * The address of an account or program.
 *
 * @param text base58 of 32 bytes
 */
record Pubkey(String text) implements Comparable<Pubkey> {
    static final int BYTES = 32;

    private static final byte[] DERIVED = "ProgramDerivedAddress".getBytes(StandardCharsets.US_ASCII);
    private static final int HIGHEST_BUMP = 255;

    static Pubkey of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bytes.length);
        }
        return new Pubkey(Base58.encode(bytes));
    }

    static Optional<Pubkey> parse(String text) {
        return text.length() > 44
                ? Optional.empty()
                : Base58.decode(text).filter(bytes -> bytes.length == BYTES).map(Pubkey::of);
    }

    /** A key that stands in the source. */
    static Pubkey known(String text) {
        return parse(text).orElseThrow();
    }

    byte[] bytes() {
        return Base58.decode(text).orElseThrow();
    }

    /** Whether it is a point of the curve, that is, may have a private key. */
    boolean isOnCurve() {
        return Ed25519.validatePublicKeyPartial(bytes(), 0);
    }

    /** The token account of a wallet for a mint: derived with the highest bump that leads off the curve. */
    static Pubkey tokenAccount(Pubkey wallet, Pubkey mint) {
        for (int bump = HIGHEST_BUMP; bump >= 0; bump--) {
            Pubkey derived = of(Bytes.sha256(
                            wallet.bytes(),
                            Ids.TOKEN.bytes(),
                            mint.bytes(),
                            new byte[] {(byte) bump},
                            Ids.TOKEN_ACCOUNTS.bytes(),
                            DERIVED)
                    .array());
            if (!derived.isOnCurve()) {
                return derived;
            }
        }
        throw new IllegalStateException("no bump leads off the curve");
    }

    /** SHA-256 of base, seed and owner. */
    static Pubkey withSeed(Pubkey base, byte[] seed, Pubkey owner) {
        return of(Bytes.sha256(base.bytes(), seed, owner.bytes()).array());
    }

    @Override
    public int compareTo(Pubkey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
