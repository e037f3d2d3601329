package dev.strongroom.chain.sandbox.tron;

import java.util.Optional;

/**
 * One transaction carried out on a draft of the state, in java-tron's order: bandwidth, memo, then the contract.
 * Refuses by {@link Refusal}; the draft is thrown away then.
 */
final class Execution {
    private final Tokens tokens;
    private final Draft state;
    private final long time;
    private final Tx tx;
    private final Account owner;

    /** @param time of the block, milliseconds since 1970 */
    Execution(Tokens tokens, Draft state, long time, Tx tx) {
        this.tokens = tokens;
        this.state = state;
        this.time = time;
        this.tx = tx;
        this.owner = tx.owner();
    }

    /** @param forced whether a contract call is to run out of energy on request */
    Receipt run(boolean forced) {
        if (!state.isActive(owner)) {
            throw Refusal.contract("account [" + owner.base58() + "] does not exist");
        }
        Receipt.Net net = bandwidth();
        long memo = tx.hasMemo() ? Tariff.MEMO : 0;
        burn(memo);
        long price = 0;
        long collected = 0;
        Optional<Receipt.Run> run = Optional.empty();
        Staking staking = new Staking(tokens, state, time, owner);
        switch (tx.action()) {
            case Action.Transfer transfer -> price = transfer(transfer);
            case Action.Call call -> run = Optional.of(new ContractRun(tokens, state, time, tx).run(call, forced));
            case Action.Freeze freeze -> staking.freeze(freeze);
            case Action.Delegate lend -> staking.lend(lend);
            case Action.Undelegate back -> staking.takeBack(back);
            case Action.Unfreeze unfreeze -> collected = staking.unfreeze(unfreeze);
            case Action.Withdraw _ -> collected = staking.withdraw();
        }
        state.set(Cell.of(Cell.Kind.OPERATED, owner), time);
        long fee = net.fee() + memo + price + run.map(Receipt.Run::fee).orElse(0L);
        return new Receipt(fee, net, run, collected);
    }

    private Receipt.Net bandwidth() {
        if (tx.action() instanceof Action.Transfer transfer && !state.isActive(transfer.to())) {
            burn(Tariff.ACTIVATING);
            return new Receipt.Net(0, Tariff.ACTIVATING);
        }
        long used = new Resources(state, time).bytesUsed(owner);
        long bytes = tx.bandwidth();
        if (used + bytes <= Tariff.FREE_BYTES) {
            state.set(Cell.of(Cell.Kind.NET_USED, owner), used + bytes);
            state.set(Cell.of(Cell.Kind.NET_TIME, owner), time);
            return new Receipt.Net(bytes, 0);
        }
        long fee = bytes * Tariff.BYTE;
        burn(fee);
        return new Receipt.Net(0, fee);
    }

    private void burn(long sun) {
        if (state.number(Cell.sun(owner)) < sun) {
            throw Refusal.resources();
        }
        state.add(Cell.sun(owner), -sun);
    }

    private long transfer(Action.Transfer transfer) {
        Account to = transfer.to();
        if (to.equals(owner)) {
            throw Refusal.contract("Cannot transfer TRX to yourself.");
        }
        if (transfer.amount() <= 0) {
            throw Refusal.contract("Amount must be greater than 0.");
        }
        if (tokens.isContract(to)) {
            throw Refusal.contract("Cannot transfer TRX to a smartContract.");
        }
        boolean activates = !state.isActive(to);
        long price = activates ? Tariff.ACCOUNT : 0;
        long balance = state.number(Cell.sun(owner));
        if (transfer.amount() > balance - price) {
            throw Refusal.contract("Validate TransferContract error, balance is not sufficient.");
        }
        if (activates) {
            state.set(Cell.of(Cell.Kind.ACTIVATED, to), time);
        }
        state.set(Cell.sun(owner), balance - price - transfer.amount());
        state.add(Cell.sun(to), transfer.amount());
        return price;
    }
}
