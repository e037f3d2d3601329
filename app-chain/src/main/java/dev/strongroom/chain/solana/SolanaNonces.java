package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.UnsignedTransfer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nonce accounts of a wallet, found without any database: each address follows from the wallet that opens it (the
 * base), the wallet that will pay with it (the authority) and an index. A nonce account carries one payment at a time.
 */
public final class SolanaNonces {
    /** How many nonce accounts a base opens for one authority. */
    public static final int POOL = 8;
    /**
     * What an account of {@link NonceAccount#BYTES} bytes must hold to be exempt from rent: (128 + 80) × 6,960
     * lamports.
     */
    public static final long RENT = 1_447_680;

    private static final long MOST_RENT = 10 * RENT;
    private static final int SEED_DIGITS = 32;

    private SolanaNonces() {}

    /** The pool's addresses in the order of their indices. */
    public static List<Address> accounts(Address base, Address authority) {
        return IntStream.range(0, POOL)
                .mapToObj(index -> account(base, authority, index))
                .toList();
    }

    /**
     * The address at an index from 0 to {@link #POOL} − 1: create_with_seed of the base, the system program and the
     * first 32 hex digits of sha256({@code strongroom/nonce/AUTHORITY/INDEX}).
     */
    public static Address account(Address base, Address authority, int index) {
        AccountKey account = derived(SolanaAddress.wallet(base.text()), seed(authority, index));
        return SolanaAddress.account(base.network(), account);
    }

    /**
     * The bytes that open a nonce account: createAccountWithSeed and initializeNonceAccount, paid and signed by the
     * base alone. They lapse with the blockhash.
     *
     * @param rentLamports what the account is opened with, {@link #RENT} to ten times that
     * @param recentBlockhash base58
     */
    public static UnsignedTransfer creation(
            Address base, Address authority, int index, long rentLamports, String recentBlockhash) {
        if (!base.network().equals(authority.network())) {
            throw new RefusedException("payment.network", "authority: is not of the network of the base");
        }
        AccountKey payer = SolanaAddress.wallet(base.text());
        NonceCreation creation = new NonceCreation(
                payer,
                SolanaAddress.wallet(authority.text()),
                seed(authority, index),
                checkRent(rentLamports),
                SolanaAddress.key(recentBlockhash));
        return new UnsignedTransfer(base, SolanaWriter.write(creation.message()));
    }

    /** Signs what {@link #creation} makes and nothing else: the bytes are read anew and must be exactly such. */
    public static SignedTransfer signCreation(UnsignedTransfer creation, Signer base) {
        NonceCreation read = NonceCreation.read(SolanaReader.read(creation.bytes()));
        checkRent(read.rent());
        Address authority = SolanaAddress.of(creation.network(), read.authority());
        if (IntStream.range(0, POOL).noneMatch(index -> seed(authority, index).equals(read.seed()))) {
            throw new RefusedException(
                    "nonce.creation", "seed: opens an account that is none of the pool of " + authority);
        }
        return SolanaCodec.signed(
                creation, List.of(read.base()), List.of(SolanaCodec.checkedKey(creation.payer(), base)), base);
    }

    static AccountKey derived(AccountKey base, String seed) {
        MessageDigest sha = TokenProgram.sha256();
        sha.update(base.shared());
        sha.update(seed.getBytes(StandardCharsets.US_ASCII));
        return AccountKey.owning(sha.digest(Programs.SYSTEM.shared()));
    }

    private static String seed(Address authority, int index) {
        if (index < 0 || index >= POOL) {
            throw new RefusedException("nonce.index", "index: " + index + " is not between 0 and " + (POOL - 1));
        }
        byte[] name = ("strongroom/nonce/" + SolanaAddress.wallet(authority.text()) + "/" + index)
                .getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(TokenProgram.sha256().digest(name)).substring(0, SEED_DIGITS);
    }

    private static long checkRent(long lamports) {
        if (lamports < RENT || lamports > MOST_RENT) {
            throw new RefusedException(
                    "nonce.rent", "rentLamports: " + lamports + " is not between " + RENT + " and " + MOST_RENT);
        }
        return lamports;
    }
}
