package dev.strongroom.chain.sandbox.solana;

import java.util.Optional;

/**
 * What a token account holds. Delegates, wrapped coins and close authorities are not simulated and always absent.
 *
 * @param mint of which token
 * @param owner whose it is
 * @param units held
 * @param frozen whether nothing may move
 */
record TokenState(Pubkey mint, Pubkey owner, long units, boolean frozen) {
    static final int SIZE = 165;

    private static final int DELEGATE = 4 + Pubkey.BYTES;
    private static final int INITIALISED = 1;
    private static final int FROZEN = 2;
    private static final int REST = 12 + 8 + 4 + Pubkey.BYTES;

    /** Empty for an account that is no token account. */
    static Optional<TokenState> of(Account account) {
        if (!account.isOwnedBy(Ids.TOKEN) || account.data().length() != SIZE) {
            return Optional.empty();
        }
        BytesReader in = new BytesReader(account.data());
        Pubkey mint = in.key();
        Pubkey owner = in.key();
        long units = in.u64();
        in.take(DELEGATE);
        int state = in.u8();
        return state == 0 ? Optional.empty() : Optional.of(new TokenState(mint, owner, units, state == FROZEN));
    }

    TokenState withUnits(long other) {
        return new TokenState(mint, owner, other, frozen);
    }

    TokenState withFrozen(boolean other) {
        return new TokenState(mint, owner, units, other);
    }

    Bytes data() {
        return new Bytes.Writer()
                .key(mint)
                .key(owner)
                .u64(units)
                .zeros(DELEGATE)
                .u8(frozen ? FROZEN : INITIALISED)
                .zeros(REST)
                .bytes();
    }
}
