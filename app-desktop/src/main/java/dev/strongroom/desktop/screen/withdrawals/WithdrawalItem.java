package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.Withdrawal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue.
 *
 * @param withdrawal as the core has it
 * @param open its intent that waits for decisions; null where none does
 * @param label what the address book calls the recipient; empty where it does not know it
 * @param duty what it wants of the one who sits here
 */
record WithdrawalItem(Withdrawal withdrawal, @Nullable ApprovalCase open, String label, Duty duty) {
    private static final String SUSPICIOUS = "suspicious-address";

    String id() {
        return withdrawal.id();
    }

    Amount amount() {
        return withdrawal.order().amount();
    }

    String to() {
        return withdrawal.order().to().text();
    }

    boolean isHeld() {
        return withdrawal.flags().hold() != null;
    }

    List<RiskAssessment.Contribution> contributions() {
        RiskAssessment risk = withdrawal.risk();
        return risk == null ? List.of() : risk.contributions();
    }

    boolean isFirstTime() {
        return contributions().stream().anyMatch(rule -> rule.rule().equals("first-time-address"));
    }

    /** Whether it must not be waved through with others: held, or to an address that the risk rules list. */
    boolean isFlagged() {
        return isHeld() || contributions().stream().anyMatch(rule -> rule.rule().equals(SUSPICIOUS));
    }

    /** Whether every word occurs in what is known of it. */
    boolean matches(String words, String amountText) {
        String text = String.join(
                        " ",
                        id(),
                        withdrawal.order().customer(),
                        to(),
                        label,
                        withdrawal.order().reference(),
                        amountText)
                .toLowerCase(Locale.ROOT);
        for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** Whether another one shows the same; an unchanged row keeps its place and its time. */
    boolean isSameAs(WithdrawalItem other) {
        return withdrawal.version() == other.withdrawal.version()
                && approvals() == other.approvals()
                && label.equals(other.label)
                && duty == other.duty;
    }

    private int approvals() {
        return open == null ? -1 : open.decisions().size();
    }
}
