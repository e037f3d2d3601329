package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Base58;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Thirty-two bytes in base58, which has one text for each value and no checksum. A wallet's address is its Ed25519
 * public key, so whoever is paid must be a point of the curve; addresses of token accounts and of programs' own
 * accounts are made not to be, and money sent there would be out of the wallet's reach.
 */
final class SolanaAddress {
    /** 32 bytes have 32 to 44 digits: checked before decoding, which costs by the square of the length. */
    private static final int LEAST_DIGITS = 32;

    private static final int MOST_DIGITS = 44;
    private static final Pattern ETHEREUM = Pattern.compile("0[xX][0-9a-fA-F]{40}");
    private static final Pattern TRON = Pattern.compile("T[1-9A-HJ-NP-Za-km-z]{33}");

    private SolanaAddress() {}

    /** Reads a wallet's address strictly. */
    static Address parse(Network network, String text) {
        SolanaLimits.check(network);
        return of(network, key(text));
    }

    /** The address of bytes that a wallet can have. */
    static Address of(Network network, AccountKey key) {
        checkWallet(key);
        return account(network, key);
    }

    /** The address of any account, a wallet's or not. */
    static Address account(Network network, AccountKey key) {
        return new Address(network, key.toString());
    }

    /** The address of an Ed25519 public key. */
    static Address ofKey(Network network, byte[] publicKey) {
        SolanaLimits.check(network);
        if (publicKey.length != AccountKey.BYTES) {
            throw new RefusedException("key.point", "publicKey: has " + publicKey.length + " bytes instead of 32");
        }
        return of(network, AccountKey.owning(publicKey.clone()));
    }

    /** The key of a wallet's address in its canonical text. */
    static AccountKey wallet(String text) {
        AccountKey key = key(text);
        checkWallet(key);
        return key;
    }

    /** The 32 bytes of any account's text. */
    static AccountKey key(String text) {
        boolean fits = text.length() >= LEAST_DIGITS && text.length() <= MOST_DIGITS;
        byte[] bytes = fits ? Base58.decode(text) : null;
        if (bytes == null || bytes.length != AccountKey.BYTES) {
            throw malformed(text);
        }
        // base58 has one text for each value, so this is the one
        return AccountKey.owning(bytes, text);
    }

    /** Whether the bytes are the canonical form of a point that a key can have (small subgroups left out). */
    static boolean isOnCurve(byte[] bytes) {
        return Ed25519.validatePublicKeyPartial(bytes, 0);
    }

    /** Refuses keys that no wallet can have. */
    static void checkWallet(AccountKey key) {
        if (Programs.isReserved(key)) {
            throw new RefusedException(
                    "address.reserved",
                    "address: " + key + " belongs to no wallet (a program, sysvar, mint or sink);"
                            + " ask for a wallet's address");
        }
        if (!isOnCurve(key.shared())) {
            throw new RefusedException(
                    "address.offcurve",
                    "address: " + key + " is the address of a token account or program, which nobody has a key for;"
                            + " ask for the wallet's own address");
        }
    }

    private static RefusedException malformed(String text) {
        String what = "is not 32 bytes in base58; copy it again";
        if (ETHEREUM.matcher(text).matches()) {
            what = "is an Ethereum address, and this network is Solana; ask for a Solana address";
        } else if (TRON.matcher(text).matches()) {
            what = "is a TRON address, and this network is Solana; ask for a Solana address";
        }
        return new RefusedException("address.malformed", "address: '" + text + "' " + what);
    }
}
