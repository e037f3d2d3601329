package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.UnsignedTransfer;
import java.util.List;

/**
 * The nonce accounts of a wallet, found without any database: each address follows from the wallet that opens it (the
 * base), the wallet that will pay with it (the authority) and an index. A nonce account carries one payment at a time.
 */
public final class SolanaNonces {
    /** How many nonce accounts a base opens for one authority. */
    public static final int POOL = 8;
    /** What an account of {@link NonceAccount#BYTES} bytes must hold to be exempt from rent, lamports. */
    public static final long RENT = 1_447_680;

    private SolanaNonces() {}

    /** The pool's addresses in the order of their indices. */
    public static List<Address> accounts(Address base, Address authority) {
        throw new UnsupportedOperationException();
    }

    /** The address at an index from 0 to {@link #POOL} − 1. */
    public static Address account(Address base, Address authority, int index) {
        throw new UnsupportedOperationException();
    }

    /**
     * The bytes that open a nonce account: createAccountWithSeed and initializeNonceAccount, paid and signed by the
     * base alone. They live as long as the blockhash.
     *
     * @param rentLamports what the account is opened with, {@link #RENT} to ten times that
     * @param recentBlockhash base58
     */
    public static UnsignedTransfer creation(
            Address base, Address authority, int index, long rentLamports, String recentBlockhash) {
        throw new UnsupportedOperationException();
    }

    /** Signs what {@link #creation} makes and nothing else; the bytes are read anew. */
    public static SignedTransfer signCreation(UnsignedTransfer creation, Signer base) {
        throw new UnsupportedOperationException();
    }
}
