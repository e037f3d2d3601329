package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** Refunds are withdrawals like any other. */
@Component
@Fallback
class RefundWithdrawals implements Refunds {
    private final ObjectProvider<Withdrawals> withdrawals;

    RefundWithdrawals(ObjectProvider<Withdrawals> withdrawals) {
        this.withdrawals = withdrawals;
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
