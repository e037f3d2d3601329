package dev.strongroom.core.withdrawal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a core dies.
 *
 * @param step which it has just made
 * @param fate what the chain makes of the payment that it dies over
 */
record Death(Step step, Fate fate) {
    enum Fate {
        /** A block takes it, and it pays. */
        LANDS,
        /** A block takes it that is reorganised away, and another one later, in which it pays. */
        LANDS_AGAIN,
        /** A block takes it, and it fails there: its slot is burnt and the fee is gone. */
        FAILS,
        /** No block takes it before its time is over; only where nothing else could end it. */
        RUNS_OUT
    }

    private static final Set<Step> HOT = EnumSet.range(Step.REQUEST_STORED, Step.RELEASE_STORED);
    private static final Set<Step> STOPS = EnumSet.range(Step.STOP_STORED, Step.RELEASE_STORED);
    private static final Set<Step> ENDS = EnumSet.range(Step.LANDING_STORED, Step.OUTCOME_STORED);
    private static final Set<Step> LATE =
            EnumSet.of(Step.SLOT_CLAIMED, Step.BYTES_STORED, Step.BYTES_SENT, Step.OUTCOME_POSTED, Step.OUTCOME_STORED);

    private static final Set<Step> ON_THE_WAY = EnumSet.of(
            Step.FUND_POSTED, Step.FUNDED, Step.BYTES_SENT, Step.SENT_STORED, Step.LANDING_STORED, Step.OUTCOME_POSTED);
    private static final Set<Step> COLD = EnumSet.range(Step.DECISION_STORED, Step.BATCH_STORED);
    private static final Set<Step> REVOCATION = EnumSet.range(Step.REVOCATION_STORED, Step.REVOCATION_GIVEN_UP);
    private static final Set<Step> LATE_COLD = EnumSet.of(Step.EXPORT_STORED, Step.BATCH_STORED);

    /** All that a hot payment can meet on a chain. */
    static List<Death> hot(TrialChain chain) {
        List<Death> all = new ArrayList<>();
        add(all, HOT, Fate.LANDS);
        all.add(new Death(Step.REORG_STORED, Fate.LANDS_AGAIN));
        add(all, ENDS, Fate.FAILS);
        if (!chain.chain().canRevoke()) {
            add(all, LATE, Fate.RUNS_OUT);
        }
        return all;
    }

    /**
     * All that a cold payment can meet on a chain. What must land comes first: where slots are numbers, one that is
     * never signed would hold all later ones of the wallet back.
     */
    static List<Death> cold(TrialChain chain) {
        List<Death> all = new ArrayList<>();
        add(all, ON_THE_WAY, Fate.LANDS);
        add(all, COLD, Fate.LANDS);
        if (chain.chain().canRevoke()) {
            add(all, REVOCATION, Fate.LANDS);
        } else {
            add(all, LATE_COLD, Fate.RUNS_OUT);
        }
        return all;
    }

    private static void add(List<Death> all, Collection<Step> steps, Fate fate) {
        steps.forEach(step -> all.add(new Death(step, fate)));
    }

    /** Whether the customer takes the request back. */
    boolean isStop() {
        return STOPS.contains(step);
    }

    boolean isPaid() {
        return switch (fate) {
            case LANDS -> !isStop();
            case LANDS_AGAIN -> true;
            case FAILS, RUNS_OUT -> false;
        };
    }

    /** Payments that are in flight already when it comes; so many that it waits for a human where that is its step. */
    int inFlight() {
        if (fate != Fate.LANDS) {
            return 0;
        }
        return step == Step.DELAY_OVER ? 5 : 2;
    }

    /** Names one of those. */
    String inFlight(int number) {
        return "before-" + number + "-" + this;
    }

    String customer() {
        return "customer-" + this;
    }

    String key() {
        return "key-" + this;
    }

    @Override
    public String toString() {
        return step + "-" + fate;
    }
}
