package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import java.time.Duration;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Only one core of a database pays at a time: it holds a lease, and every storing of bytes makes certain of it. */
@Component
class Turn {
    private static final String WORK = "payout";
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final Leases leases;
    private final String holder;
    private volatile @Nullable Lease lease;

    Turn(Leases leases, Surroundings surroundings) {
        this.leases = leases;
        this.holder = name(surroundings.random());
    }

    private static String name(RandomGenerator random) {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return "core-" + HexFormat.of().formatHex(bytes);
    }

    /** Takes or keeps the turn; false while another core has it. */
    boolean take() {
        lease = leases.acquire(WORK, holder, LENGTH).orElse(null);
        return lease != null;
    }

    /** Makes certain inside a transaction that the turn is still ours when it commits. */
    void require() {
        Lease held = lease;
        if (held == null) {
            throw WithdrawalProblem.CHANGED.refuse("payout: another core pays at the moment");
        }
        leases.require(held);
    }

    /** Lets another core go on at once. */
    void giveUp() {
        Lease held = lease;
        lease = null;
        if (held != null) {
            leases.release(held);
        }
    }
}
