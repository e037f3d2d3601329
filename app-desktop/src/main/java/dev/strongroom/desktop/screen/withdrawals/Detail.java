package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.core.api.WithdrawalEvidence;
import java.util.List;

/**
 * Everything the right side shows of one withdrawal.
 *
 * @param item the row
 * @param cases its intents, oldest first
 * @param evidence what a decision rests on
 * @param events its story, oldest first
 * @param postings what the ledger did for it, oldest first
 * @param attempts every transaction that was signed for it
 */
record Detail(
        WithdrawalItem item,
        List<ApprovalCase> cases,
        WithdrawalEvidence evidence,
        List<WithdrawalEvent> events,
        List<LedgerPosting> postings,
        List<PaymentAttempt> attempts) {
    Detail {
        cases = List.copyOf(cases);
        events = List.copyOf(events);
        postings = List.copyOf(postings);
        attempts = List.copyOf(attempts);
    }
}
