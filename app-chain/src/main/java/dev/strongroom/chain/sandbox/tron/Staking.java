package dev.strongroom.chain.sandbox.tron;

/** Staking coins for energy and lending that energy (Stake 2.0), on a draft of the state. */
final class Staking {
    private final Tokens tokens;
    private final Draft state;
    private final Account owner;

    Staking(Tokens tokens, Draft state, Account owner) {
        this.tokens = tokens;
        this.state = state;
        this.owner = owner;
    }

    void freeze(Action.Freeze freeze) {
        if (freeze.amount() < Tariff.TRX) {
            throw Refusal.contract("frozenBalance must be greater than or equal to 1 TRX");
        }
        if (freeze.amount() > state.number(Cell.sun(owner))) {
            throw Refusal.contract("frozenBalance must be less than or equal to accountBalance");
        }
        state.add(Cell.sun(owner), -freeze.amount());
        state.add(Cell.of(Cell.Kind.STAKED, owner), freeze.amount());
        state.add(Cell.weight(), freeze.amount());
    }

    void lend(Action.Delegate lend) {
        if (lend.amount() < Tariff.TRX) {
            throw Refusal.contract("delegateBalance must be greater than or equal to 1 TRX");
        }
        if (lend.amount() > state.number(Cell.of(Cell.Kind.STAKED, owner))) {
            throw Refusal.contract("delegateBalance must be less than or equal to available FreezeEnergyV2 balance");
        }
        if (lend.to().equals(owner)) {
            throw Refusal.contract("receiverAddress must not be the same as ownerAddress");
        }
        if (!state.isActive(lend.to())) {
            throw Refusal.contract("Account[" + lend.to().hex() + "] not exists");
        }
        if (tokens.isContract(lend.to())) {
            throw Refusal.contract("Do not allow delegate resources to contract addresses");
        }
        move(lend.to(), lend.amount());
    }

    void takeBack(Action.Undelegate back) {
        if (back.amount() <= 0) {
            throw Refusal.contract("unDelegateBalance must be more than 0 TRX");
        }
        long lent = state.number(Cell.loan(owner, back.from()));
        if (back.amount() > lent) {
            throw Refusal.contract("insufficient delegateFrozenBalance(Energy), request=" + back.amount()
                    + ", unlock_balance=" + lent);
        }
        move(back.from(), -back.amount());
    }

    private void move(Account borrower, long sun) {
        state.add(Cell.of(Cell.Kind.STAKED, owner), -sun);
        state.add(Cell.of(Cell.Kind.LENT, owner), sun);
        state.add(Cell.loan(owner, borrower), sun);
        state.add(Cell.of(Cell.Kind.BORROWED, borrower), sun);
    }
}
