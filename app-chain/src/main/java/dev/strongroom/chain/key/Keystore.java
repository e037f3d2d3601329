package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key file in the form of Web3 Secret Storage, version 3; {@code docs/formats/keystore.md} says what is read and what
 * is refused. Its check value covers the ciphertext alone: a file with another initialisation vector opens without a
 * word and holds another key, so whoever opens one compares an address.
 *
 * @see <a href="https://ethereum.org/developers/docs/data-structures-and-encoding/web3-secret-storage/">Web3 Secret
 *     Storage Definition</a>
 */
public final class Keystore {
    /** The largest file that is read; those in use have 400 to 1000 bytes. */
    public static final int MAX_BYTES = 16 * 1024;

    private static final int VERSION = 3;
    private static final int AES_KEY_BYTES = 16;

    private final KeystoreKdf kdf;
    private final byte[] iv;
    private final byte[] ciphertext;
    private final byte[] mac;
    private final @Nullable String address;

    private Keystore(KeystoreFields top, KeystoreFields crypto) {
        crypto.requireOnly("cipher", "cipherparams", "ciphertext", "kdf", "kdfparams", "mac", "version");
        crypto.requireText("keystore.cipher", "cipher", "aes-128-ctr");
        KeystoreFields cipherparams = crypto.object("cipherparams");
        cipherparams.requireOnly("iv");
        this.iv = cipherparams.hex("iv", 16, 16);
        this.ciphertext = crypto.hex("ciphertext", 1, Secp256k1.SCALAR_BYTES);
        this.mac = crypto.hex("mac", 32, 32);
        this.kdf = KeystoreKdf.read(crypto);
        this.address = top.has("address") ? canonical(top.text("address")) : null;
    }

    /**
     * Reads a file; what its parameters cost is bounded before a password is tried. Beside {@code version},
     * {@code crypto} and {@code address} the file may say what it likes: programs leave notes there, and nothing
     * depends on them.
     *
     * @throws RefusedException {@code keystore.size}, {@code .json}, {@code .version}, {@code .field}, {@code .cipher},
     *     {@code .kdf}, {@code .prf} or {@code .parameters}
     */
    public static Keystore read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new RefusedException("keystore.size", "keystore: is larger than " + MAX_BYTES + " bytes");
        }
        KeystoreFields top = KeystoreFields.read(file);
        if (!top.isNumber("version", VERSION)) {
            throw new RefusedException("keystore.version", "keystore.version: is not 3; older forms are not read");
        }
        // some programs write a capital
        boolean small = top.has("crypto");
        if (small && top.has("Crypto")) {
            throw new RefusedException("keystore.field", "keystore.crypto: is there twice");
        }
        return new Keystore(top, top.object(small || !top.has("Crypto") ? "crypto" : "Crypto"));
    }

    /** The address that the file says its key has, where it says so: hex with 0x and lower case, other forms as is. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    private static String canonical(String text) {
        String digits = text.startsWith("0x") ? text.substring(2) : text;
        return digits.matches("[0-9a-fA-F]{40}") ? "0x" + digits.toLowerCase(Locale.ROOT) : text;
    }

    /**
     * The private key: 32 bytes, those that early writers left away in front put back.
     *
     * @param password its bytes are taken as they are, in no normal form
     * @throws RefusedException {@code keystore.password}: a wrong password and a changed file look the same
     */
    public Secret open(Secret password) {
        byte[] derived = kdf.key(password.bytes());
        byte[] half = Arrays.copyOfRange(derived, AES_KEY_BYTES, 2 * AES_KEY_BYTES);
        try {
            if (!MessageDigest.isEqual(mac, Keccak256.of(half, ciphertext))) {
                throw new RefusedException("keystore.password", "keystore: wrong password, or the file was changed");
            }
            return Secret.owning(decrypted(derived));
        } finally {
            Hashes.wipe(derived, half);
        }
    }

    private byte[] decrypted(byte[] derived) {
        byte[] key = new byte[Secp256k1.SCALAR_BYTES];
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(derived, 0, AES_KEY_BYTES, "AES"), new IvParameterSpec(iv));
            cipher.doFinal(ciphertext, 0, ciphertext.length, key, key.length - ciphertext.length);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Keystore[" + address().orElse("no address") + "]";
    }
}
