package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Refunds are withdrawals like any other. */
@Component
@Fallback
class RefundWithdrawals implements Refunds {
    /** One item is decided to be paid back only as often as people decide it anew. */
    private static final int MOST = 1000;

    private final ObjectProvider<Withdrawals> withdrawals;

    RefundWithdrawals(ObjectProvider<Withdrawals> withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public Optional<String> asked(Actor by, String customer, String reference) {
        return withdrawals.getObject().list(new WithdrawalQuery(Set.of(), customer, null, MOST)).stream()
                .filter(asked -> asked.order().creator().equals(by)
                        && asked.order().reference().equals(reference))
                .map(Withdrawal::id)
                .findFirst();
    }

    @Override
    public String ask(Actor by, String key, WithdrawalRequest request) {
        return withdrawals.getObject().request(by, key, request).id();
    }

    @Override
    public Standing standing(String withdrawal) {
        WithdrawalState state = withdrawals.getObject().get(withdrawal).state();
        if (state == WithdrawalState.SETTLED) {
            return Standing.PAID;
        }
        return state.isEnd() ? Standing.NOT_PAID : Standing.OPEN;
    }
}
