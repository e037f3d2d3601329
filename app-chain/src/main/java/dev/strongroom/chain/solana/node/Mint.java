package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.solana.SolanaToken;
import dev.strongroom.chain.solana.TokenProgram;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of a mint: authority 36, supply u64, decimals u8, initialised u8, freeze authority 36; with Token-2022
 * zeros up to byte 165, the account type, and extensions as type u16, length u16, value.
 *
 * @param extensions by their numbers, which may be unknown here
 */
record Mint(TokenProgram program, int decimals, Map<Integer, Optional<MintExtension>> extensions) {
    private static final int BYTES = 82;
    private static final byte TYPE = 1;
    private static final int DECIMALS_AT = 44;
    private static final int INITIALIZED_AT = 45;
    /** What every associated account of Token-2022 has beyond the 165 bytes: the type and the immutable owner. */
    private static final int ASSOCIATED_BYTES = 5;

    /** Refused {@code solana.mint} where the account is no mint. */
    static Mint read(Asset asset, Optional<Accounts.Account> account) {
        return account.flatMap(Mint::read)
                .orElseThrow(() ->
                        new RefusedException("solana.mint", "asset: the chain has no mint at " + asset.reference()));
    }

    private static Optional<Mint> read(Accounts.Account account) {
        byte[] data = account.data();
        Optional<TokenProgram> program = TokenProgram.of(account.owner());
        boolean extended = program.equals(Optional.of(TokenProgram.TOKEN_2022))
                && data.length > TokenAccount.BYTES
                && data[TokenAccount.BYTES] == TYPE;
        if (program.isEmpty() || (data.length != BYTES && !extended) || data[INITIALIZED_AT] != 1) {
            return Optional.empty();
        }
        return Optional.of(new Mint(program.get(), data[DECIMALS_AT] & 0xff, extended ? extensions(data) : Map.of()));
    }

    private static Map<Integer, Optional<MintExtension>> extensions(byte[] data) {
        Map<Integer, Optional<MintExtension>> found = new LinkedHashMap<>();
        int at = TokenAccount.BYTES + 1;
        while (at + 4 <= data.length) {
            int type = u16(data, at);
            if (type == 0) {
                break;
            }
            found.put(type, MintExtension.of(type));
            at += 4 + u16(data, at + 2);
        }
        return found;
    }

    private static int u16(byte[] data, int at) {
        return (data[at] & 0xff) | ((data[at + 1] & 0xff) << 8);
    }

    /** Refused {@code solana.extension} where the mint does more than the registry has looked at. */
    void requireOnly(Set<String> allowed, Asset asset) {
        extensions.forEach((number, extension) -> {
            String name = extension.map(MintExtension::text).orElse("number " + number);
            if (extension.isEmpty() || !allowed.contains(name)) {
                throw new RefusedException(
                        "solana.extension",
                        "asset: the mint " + asset.reference() + " has the extension '" + name
                                + "', which the registry does not allow it; it is paid once the extension was looked at and"
                                + " listed there");
            }
        });
    }

    SolanaToken token() {
        return new SolanaToken(program, decimals);
    }

    /** The size of a wallet's associated account at this mint. */
    int accountBytes() {
        if (program == TokenProgram.TOKEN) {
            return TokenAccount.BYTES;
        }
        int more = extensions.values().stream()
                .flatMap(Optional::stream)
                .mapToInt(MintExtension::accountBytes)
                .sum();
        return TokenAccount.BYTES + ASSOCIATED_BYTES + more;
    }
}
