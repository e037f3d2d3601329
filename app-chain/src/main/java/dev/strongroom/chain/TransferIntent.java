package dev.strongroom.chain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payment as staff approve it: everything that decides where money goes, before any byte of a transaction exists. Its
 * canonical JSON and digest are the ceremony's.
 *
 * @param kind payment, sweep, revocation of either once it was signed, or a step that stakes or lends energy
 * @param id the withdrawal's identifier
 * @param salt 16 random bytes as 32 lower-case hex digits; never a chain nonce
 * @param payment what goes where
 * @param reference free text of the business, may be empty
 * @param creator who asked: {@code staff:ID} or {@code api:ID}
 * @param window when it was made and until when approvals may come
 * @param versions lower bounds of the policy and roster it is judged by
 * @param replaces an earlier intent that this one stands in for
 * @param revokes the intent whose slot this one burns; exactly when kind is {@code REVOKE}
 */
public record TransferIntent(
        Kind kind,
        String id,
        String salt,
        Payment payment,
        String reference,
        String creator,
        Window window,
        Versions versions,
        @Nullable Digest replaces,
        @Nullable Digest revokes) {
    /** What an intent does. */
    public enum Kind {
        /** From a wallet of the desk to whoever is to have the money. */
        PAY,
        /** Takes a slot so that what was signed in it cannot land. */
        REVOKE,
        /** From a deposit address into a cold wallet of the desk: no money leaves. */
        SWEEP,
        /** A hot wallet stakes coins of its own for energy. */
        STAKE,
        /** It lends the energy of staked coins, the amount, to a deposit address. */
        LEND,
        /** It takes that energy back. */
        RECLAIM,
        /** It begins to take staked coins out, which lasts days. */
        UNSTAKE,
        /** It takes out what is due; the amount is what is expected, which the bytes do not name. */
        COLLECT;

        /** Whether it stakes or lends: asked for by the core and signed hot, never by people or cold. */
        public boolean isEnergy() {
            return switch (this) {
                case PAY, REVOKE, SWEEP -> false;
                case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> true;
            };
        }

        /** Whether it goes from a wallet to itself. */
        public boolean staysAtHome() {
            return this == REVOKE || this == STAKE || this == UNSTAKE || this == COLLECT;
        }
    }

    /** From creation to the deadline for approvals; both in whole milliseconds. */
    public record Window(Instant createdAt, Instant expiresAt) {}

    /** Lowest policy and roster versions under which the intent may be judged. */
    public record Versions(long policy, long roster) {}

    public TransferIntent {
        if ((kind == Kind.REVOKE) != (revokes != null)) {
            throw new RefusedException("intent.revokes", "revokes: belongs to a REVOKE intent and to no other");
        }
    }

    public Network network() {
        return payment.network();
    }
}
