package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.stream.IntStream;

/**
 * Staking coins for energy, lending that energy and taking the coins out again (Stake 2.0), on a draft of the state.
 *
 * @see <a href="https://github.com/tronprotocol/tips/blob/master/tip-467.md">TIP-467</a>
 */
final class Staking {
    private static final long DAY_MS = 86_400_000;

    private final Tokens tokens;
    private final Draft state;
    private final Resources resources;
    private final long time;
    private final Account owner;

    /** @param time of the block, milliseconds since 1970 */
    Staking(Tokens tokens, Draft state, long time, Account owner) {
        this.tokens = tokens;
        this.state = state;
        this.resources = new Resources(state, time);
        this.time = time;
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
        if (lend.amount() > resources.lendable(owner)) {
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
        long used = usedOf(back);
        move(back.from(), -back.amount());
        if (used > 0) {
            use(back.from(), resources.energyUsed(back.from()) - used);
            use(owner, resources.energyUsed(owner) + used);
        }
    }

    /** The part of what the borrower has used that goes back to the owner with the coins it was lent for. */
    private long usedOf(Action.Undelegate back) {
        BigInteger sun = BigInteger.valueOf(back.amount());
        BigInteger all = state.get(Cell.of(Cell.Kind.STAKED, back.from()))
                .add(state.get(Cell.of(Cell.Kind.BORROWED, back.from())));
        long share = BigInteger.valueOf(resources.energyUsed(back.from()))
                .multiply(sun)
                .divide(all)
                .longValueExact();
        return Math.min(share, resources.energyOf(sun));
    }

    private void use(Account account, long energy) {
        state.set(Cell.of(Cell.Kind.ENERGY_USED, account), energy);
        state.set(Cell.of(Cell.Kind.ENERGY_TIME, account), time);
    }

    /** Answers what was due and came back with it. */
    long unfreeze(Action.Unfreeze unfreeze) {
        long staked = state.number(Cell.of(Cell.Kind.STAKED, owner));
        if (staked == 0) {
            throw Refusal.contract("no frozenBalance(Energy)");
        }
        if (unfreeze.amount() <= 0 || unfreeze.amount() > staked) {
            throw Refusal.contract("Invalid unfreeze_balance, [" + unfreeze.amount() + "] is error");
        }
        long collected = collect();
        int free = IntStream.range(0, Cell.RETURNING)
                .filter(number -> unstaked(number) == 0)
                .findFirst()
                .orElseThrow(() -> Refusal.contract("Invalid unfreeze operation, unfreezing times is over limit"));
        state.set(Cell.returning(Cell.Kind.UNSTAKED, free, owner), unfreeze.amount());
        state.set(Cell.returning(Cell.Kind.DUE, free, owner), time + Tariff.UNFREEZE_DAYS * DAY_MS);
        state.add(Cell.of(Cell.Kind.STAKED, owner), -unfreeze.amount());
        state.add(Cell.weight(), -unfreeze.amount());
        return collected;
    }

    /** Answers what was due. */
    long withdraw() {
        long collected = collect();
        if (collected == 0) {
            throw Refusal.contract("no unFreeze balance to withdraw ");
        }
        return collected;
    }

    private long collect() {
        long collected = 0;
        for (int number = 0; number < Cell.RETURNING; number++) {
            Cell due = Cell.returning(Cell.Kind.DUE, number, owner);
            if (unstaked(number) > 0 && state.number(due) <= time) {
                collected += unstaked(number);
                state.set(Cell.returning(Cell.Kind.UNSTAKED, number, owner), 0);
                state.set(due, 0);
            }
        }
        state.add(Cell.sun(owner), collected);
        return collected;
    }

    private long unstaked(int number) {
        return state.number(Cell.returning(Cell.Kind.UNSTAKED, number, owner));
    }

    private void move(Account borrower, long sun) {
        state.add(Cell.of(Cell.Kind.STAKED, owner), -sun);
        state.add(Cell.of(Cell.Kind.LENT, owner), sun);
        state.add(Cell.loan(owner, borrower), sun);
        state.add(Cell.of(Cell.Kind.BORROWED, borrower), sun);
    }
}
