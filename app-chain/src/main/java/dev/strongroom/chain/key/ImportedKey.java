package dev.strongroom.chain.key;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Curve;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A private key on secp256k1 that was made elsewhere, on its way into a vault. Wiped on close. */
public final class ImportedKey implements AutoCloseable {
    private final Secret secret;
    private final byte[] publicKey;

    private ImportedKey(Secret secret) {
        this.secret = secret;
        try {
            this.publicKey = Secp256k1.publicKey(secret.bytes());
        } catch (RefusedException e) {
            secret.close();
            throw e;
        }
    }

    /** The key of a key file. */
    public static ImportedKey of(Keystore file, Secret password) {
        return new ImportedKey(file.open(password));
    }

    /** A key of 64 hex digits in ASCII, with or without 0x; the text stays the caller's to close. */
    public static ImportedKey ofHex(Secret text) {
        byte[] digits = text.bytes();
        int start = digits.length == 66 && digits[0] == '0' && digits[1] == 'x' ? 2 : 0;
        byte[] key = new byte[Secp256k1.SCALAR_BYTES];
        boolean hex = digits.length - start == 2 * key.length;
        for (int i = 0; hex && i < key.length; i++) {
            int high = digits[start + 2 * i];
            int low = digits[start + 2 * i + 1];
            hex = HexFormat.isHexDigit(high) && HexFormat.isHexDigit(low);
            key[i] = hex ? (byte) (HexFormat.fromHexDigit(high) << 4 | HexFormat.fromHexDigit(low)) : 0;
        }
        if (!hex) {
            Hashes.wipe(key);
            throw new RefusedException("key.hex", "private key: is not 64 hex digits");
        }
        return new ImportedKey(Secret.owning(key));
    }

    /** Its addresses on those networks whose chain signs on its curve. */
    List<Address> addresses(Chains chains, List<Network> networks) {
        List<Address> addresses = new ArrayList<>();
        for (Network network : networks) {
            Chain chain = chains.of(network);
            if (chain.curve() == Curve.SECP256K1) {
                addresses.add(chain.addressOf(network, publicKey));
            }
        }
        return addresses;
    }

    /** A copy of its 32 bytes; the caller wipes it. */
    byte[] bytes() {
        return secret.bytes().clone();
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "ImportedKey[***]";
    }
}
