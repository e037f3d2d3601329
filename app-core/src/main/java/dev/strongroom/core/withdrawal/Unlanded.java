package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What to do about signed bytes that no block holds yet: send them, send them again, or outbid them when they stick.
 */
@Component
class Unlanded {
    /** The same bytes go out again when they were last sent so long ago. */
    static final Duration RESEND_AFTER = Duration.ofSeconds(15);
    /** A hot payment that no block took within this time is signed again at a higher price. */
    static final Duration STUCK_AFTER = Duration.ofMinutes(5);

    private static final Actor BY = Actor.system("payout");

    private final WithdrawalStore store;
    private final SendPayment send;
    private final OutbidPayment outbid;
    private final WaitingNotes waiting;
    /**
     * The finalized height at which a slot was first seen taken by another; lost at a restart, which only asks again.
     */
    private final Map<String, Long> taken = new ConcurrentHashMap<>();

    Unlanded(WithdrawalStore store, SendPayment send, OutbidPayment outbid, WaitingNotes waiting) {
        this.store = store;
        this.send = send;
        this.outbid = outbid;
        this.waiting = waiting;
    }

    boolean goOn(WithdrawalRow row, List<Attempt> all) {
        Attempt newest = toSend(row, all);
        if (newest == null) {
            return false;
        }
        Instant now = store.now();
        Instant sentAt = newest.sentAt();
        if (sentAt == null || !now.isBefore(sentAt.plus(RESEND_AFTER))) {
            boolean raised = sentAt != null && isStuck(row, newest, now) && raise(row);
            return raised || send.send(store.load(row.id), newest);
        }
        return false;
    }

    /** While it is being revoked only the revocation goes out; the payment's own bytes are watched all the same. */
    private static @Nullable Attempt toSend(WithdrawalRow row, List<Attempt> all) {
        boolean revoking = row.state() == WithdrawalState.REVOKING;
        return all.stream()
                .filter(attempt -> attempt.isRevocation() == revoking)
                .reduce((_, newer) -> newer)
                .orElse(null);
    }

    /**
     * Whether a slot taken by somebody else has been seen at two finalized heights, so that no single lagging node
     * decides that money was not paid.
     */
    boolean isTakenForCertain(String withdrawal, Head finalized) {
        Long first = taken.putIfAbsent(withdrawal, finalized.height());
        return first != null && finalized.height() > first;
    }

    void forgetTaken(String withdrawal) {
        taken.remove(withdrawal);
    }

    private static boolean isStuck(WithdrawalRow row, Attempt newest, Instant now) {
        return row.route() == Route.HOT
                && row.state() == WithdrawalState.BROADCAST
                && !now.isBefore(newest.signedAt().plus(STUCK_AFTER));
    }

    private boolean raise(WithdrawalRow row) {
        try {
            outbid.run(row, BY);
            return true;
        } catch (RefusedException e) {
            waiting.waitFor(store.load(row.id), new Note(e.code(), e.reason()));
            return false;
        }
    }
}
