package dev.strongroom.core.withdrawal;

import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.wallet.OwnTransactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Transactions of sweeps, of gas and for energy, by the bytes that are stored before they are sent. */
@Component
class OwnAttempts implements OwnTransactions {
    private final Attempts attempts;
    private final WithdrawalRows rows;

    OwnAttempts(Attempts attempts, WithdrawalRows rows) {
        this.attempts = attempts;
        this.rows = rows;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean include(String txid) {
        return attempts.withdrawalOf(txid)
                .flatMap(rows::find)
                .filter(row -> !row.purpose().isCustomers())
                .isPresent();
    }
}
