package dev.strongroom.core.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether money may leave at all.
 *
 * @param freeze set while all money-out is frozen
 * @param frozenWallets wallets that are frozen by themselves, such as after a foreign transaction
 */
public record MoneyOutStatus(@Nullable Freeze freeze, List<FrozenWallet> frozenWallets) {
    /**
     * A freeze of all money-out.
     *
     * @param by who froze
     * @param at when
     * @param reason why
     * @param unfreezeVotes who asked to end it so far
     * @param votesNeeded how many different people it takes
     */
    public record Freeze(Actor by, Instant at, String reason, List<Actor> unfreezeVotes, int votesNeeded) {
        public Freeze {
            unfreezeVotes = List.copyOf(unfreezeVotes);
        }
    }

    /**
     * A wallet that pays nothing until people have looked at it.
     *
     * @param network where
     * @param address which
     * @param why such as {@code FOREIGN_NONCE}
     * @param at since when
     * @param unfreezeVotes who asked to end it so far
     */
    public record FrozenWallet(String network, String address, Note why, Instant at, List<Actor> unfreezeVotes) {
        public FrozenWallet {
            unfreezeVotes = List.copyOf(unfreezeVotes);
        }
    }

    public MoneyOutStatus {
        frozenWallets = List.copyOf(frozenWallets);
    }

    public boolean isFrozen() {
        return freeze != null;
    }
}
