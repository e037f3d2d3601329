package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import org.springframework.stereotype.Component;

/** Carries one withdrawal on, step by step, re-reading it before each, until it has to wait for something. */
@Component
class DriveWithdrawal {
    private static final Actor BY = Actor.system("expiry");

    private final WithdrawalStore store;
    private final ReserveFunds reserve;
    private final Plans plan;
    private final PassDelay delay;
    private final FundPayment fund;
    private final PayHot payHot;
    private final WatchPayment watch;
    private final StopWithdrawal stop;
    private final ReleaseFunds release;
    private final Locks locks;

    DriveWithdrawal(
            WithdrawalStore store,
            ReserveFunds reserve,
            Plans plan,
            PassDelay delay,
            FundPayment fund,
            PayHot payHot,
            WatchPayment watch,
            StopWithdrawal stop,
            ReleaseFunds release,
            Locks locks) {
        this.store = store;
        this.reserve = reserve;
        this.plan = plan;
        this.delay = delay;
        this.fund = fund;
        this.payHot = payHot;
        this.watch = watch;
        this.stop = stop;
        this.release = release;
        this.locks = locks;
    }

    /** As far as it goes without meeting a network: reserved, judged, planned. */
    void takeIn(String id) {
        locks.withdrawal(id, () -> {
            boolean goesOn = true;
            while (goesOn) {
                WithdrawalRow row = store.load(id);
                goesOn = switch (row.state()) {
                    case REQUESTED, RESERVED -> step(row);
                    default -> row.booksDue && step(row);
                };
            }
            return true;
        });
    }

    /** As far as it goes. */
    void run(String id) {
        locks.withdrawal(id, () -> {
            boolean goesOn = true;
            while (goesOn) {
                goesOn = stepOrYield(store.load(id));
            }
            return true;
        });
    }

    private boolean stepOrYield(WithdrawalRow row) {
        try {
            return step(row);
        } catch (RefusedException e) {
            if (e.code().equals(WithdrawalProblem.CHANGED.code())) {
                return false; // another core was faster; the next tick reads what it made of it
            }
            throw e;
        }
    }

    private boolean step(WithdrawalRow row) {
        if (row.booksDue) {
            return release.run(row);
        }
        WithdrawalState state = row.state();
        if (state.canBeStopped() && !store.now().isBefore(row.expiresAt) && state != WithdrawalState.RESERVED) {
            stop.stop(
                    row,
                    WithdrawalState.EXPIRED,
                    BY,
                    WithdrawalProblem.EXPIRED.note("nobody decided, or no wallet could pay, before " + row.expiresAt));
            return true;
        }
        return switch (state) {
            case REQUESTED -> reserve.run(row);
            case RESERVED -> plan.run(row);
            case DELAYED -> delay.run(row);
            case APPROVED -> approved(row);
            case NEEDS_FUNDS, NEEDS_GAS -> fund.run(row);
            case EXPORTED, SIGNED, BROADCAST, UNKNOWN, CONFIRMING, REVOKING -> watch.run(row);
            case REVIEW -> false;
            case SETTLED, FAILED, REVOKED, REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    private boolean approved(WithdrawalRow row) {
        if (!row.funded) {
            return fund.run(row);
        }
        return row.route() == Route.HOT && payHot.run(row);
    }
}
