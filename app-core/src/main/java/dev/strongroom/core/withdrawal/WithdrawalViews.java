package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.risk.RiskAssessments;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Withdrawals as the contract speaks of them. */
@Component
class WithdrawalViews {
    private final RiskAssessments assessments;

    WithdrawalViews(RiskAssessments assessments) {
        this.assessments = assessments;
    }

    Withdrawal of(WithdrawalRow row) {
        return new Withdrawal(
                row.id,
                row.version,
                row.state(),
                new Withdrawal.Order(
                        row.purpose(),
                        row.energyStep == null ? null : row.energy(),
                        row.customer,
                        row.by(),
                        row.amount(),
                        row.fee(),
                        row.to(),
                        row.reference),
                new Withdrawal.Timing(row.createdAt, row.changedAt, row.expiresAt, row.dueAt),
                new Withdrawal.Flags(hold(row), row.assignee, row.waiting()),
                assessments.of(row.id).orElse(null),
                plan(row),
                row.ending(),
                payout(row));
    }

    private static Withdrawal.@Nullable Hold hold(WithdrawalRow row) {
        return row.heldBy == null
                ? null
                : new Withdrawal.Hold(
                        Actor.parse(row.heldBy),
                        Objects.requireNonNull(row.heldAt),
                        Objects.requireNonNull(row.heldReason));
    }

    private static Withdrawal.@Nullable Plan plan(WithdrawalRow row) {
        return row.isPlanned() ? new Withdrawal.Plan(row.route(), row.from(), row.feeCap(), row.intent()) : null;
    }

    private static Withdrawal.@Nullable Payout payout(WithdrawalRow row) {
        return row.txid == null ? null : new Withdrawal.Payout(row.txid, row.attempts, row.blockHeight, row.networkFee);
    }
}
