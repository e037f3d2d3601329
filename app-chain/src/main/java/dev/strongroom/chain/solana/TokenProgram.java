package dev.strongroom.chain.solana;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two programs that keep tokens. The account of a wallet at a mint has an address that follows from wallet, program
 * and mint: the associated token account.
 */
public enum TokenProgram {
    /** The SPL Token program, which USDT and USDC live in. */
    TOKEN("TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", 2_039_280),
    /** Token-2022, whose mints may carry extensions. */
    TOKEN_2022("TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb", 2_185_440);

    private static final byte[] MARKER = "ProgramDerivedAddress".getBytes(StandardCharsets.US_ASCII);

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
     * years of 3,480 a byte). TOKEN: 165 bytes. TOKEN_2022: 186 bytes, with what the extensions of a mint that can be
     * paid ask of an account (account type 1, immutable owner 4, transfer fee 12, pausable 4).
     */
    public long accountRent() {
        return accountRent;
    }

    /** The associated token account of a wallet at a mint of this program. */
    public Address accountOf(Address wallet, Address mint) {
        return SolanaAddress.account(
                wallet.network(), accountOf(SolanaAddress.key(wallet.text()), SolanaAddress.key(mint.text())));
    }

    /**
     * The first hash of wallet, program, mint and a falling number that is no point of the curve, so that no key can
     * own it (find_program_address).
     */
    AccountKey accountOf(AccountKey wallet, AccountKey mint) {
        MessageDigest sha = sha256();
        for (int bump = 255; bump >= 0; bump--) {
            sha.update(wallet.shared());
            sha.update(key().shared());
            sha.update(mint.shared());
            sha.update((byte) bump);
            sha.update(Programs.ASSOCIATED_TOKEN.shared());
            byte[] hash = sha.digest(MARKER);
            if (!SolanaAddress.isOnCurve(hash)) {
                return AccountKey.owning(hash);
            }
        }
        throw new RefusedException("token.account", "to: " + wallet + " can have no account at the mint " + mint);
    }

    AccountKey key() {
        return this == TOKEN ? Programs.TOKEN : Programs.TOKEN_2022;
    }

    /**
     * The program of an address; none where tokens do not live in it.
     *
     * @param id base58
     */
    public static Optional<TokenProgram> of(String id) {
        return Stream.of(values()).filter(program -> program.id.equals(id)).findFirst();
    }

    static Optional<TokenProgram> of(AccountKey program) {
        if (program.equals(Programs.TOKEN)) {
            return Optional.of(TOKEN);
        }
        return program.equals(Programs.TOKEN_2022) ? Optional.of(TOKEN_2022) : Optional.empty();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
