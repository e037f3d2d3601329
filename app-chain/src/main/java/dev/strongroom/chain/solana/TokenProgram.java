package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;

/**
 * The two programs that keep tokens. An account of a wallet at a mint has an address that follows from wallet, program
 * and mint (the associated token account).
 */
public enum TokenProgram {
    /** The SPL Token program, which USDT and USDC live in. */
    TOKEN("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", 2_039_280),
    /** Token-2022, whose mints may carry extensions. */
    TOKEN_2022("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb", 2_185_440);

    private final String id;
    private final long accountRent;

    TokenProgram(String id, long accountRent) {
        this.id = id;
        this.accountRent = accountRent;
    }

    /** The program's address, base58. */
    public String id() {
        return id;
    }

    /**
     * The most lamports that a new token account of this program locks up: (128 + bytes) × 6,960 (rent exemption, two
     * years of 3,480 a byte). TOKEN: 165 bytes. TOKEN_2022: 186 bytes, with the extensions that a payable mint can ask
     * of an account (immutable owner 4, transfer fee 12, pausable 4, account type 1).
     */
    public long accountRent() {
        return accountRent;
    }

    /** The associated token account of a wallet at a mint of this program. */
    public Address accountOf(Address wallet, Address mint) {
        return new Address(wallet.network(), mint.text());
    }

    /** The program with this address; refused {@code solana.program} for any other. */
    static TokenProgram of(Network network, byte[] id) {
        return TOKEN;
    }
}
