package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.core.wallet.StakeMoves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stakes under way, by the payments that make them. */
@Component
class OwnStakes implements StakeMoves {
    private final OwnRows own;
    private final WithdrawalStore store;

    OwnStakes(OwnRows own, WithdrawalStore store) {
        this.own = own;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isMoving(Address wallet) {
        return own.openEnergy().stream()
                .map(store::load)
                .filter(row -> row.from().equals(wallet))
                .anyMatch(row -> row.energy().isAskedFor());
    }
}
