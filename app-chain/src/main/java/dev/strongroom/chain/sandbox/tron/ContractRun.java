package dev.strongroom.chain.sandbox.tron;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** A contract call of a transaction: how much energy it may take, how it ends, and who pays for it. */
final class ContractRun {
    static final String REVERTED = "REVERT opcode executed";

    /** Energy before and of the first write of a transfer. */
    private static final long BEFORE_WRITE = 789;

    private static final long WRITE = 5_000;

    private final Tokens tokens;
    private final Draft state;
    private final Resources resources;
    private final long time;
    private final Tx tx;

    ContractRun(Tokens tokens, Draft state, long time, Tx tx) {
        this.tokens = tokens;
        this.state = state;
        this.resources = new Resources(state, time);
        this.time = time;
        this.tx = tx;
    }

    Receipt.Run run(Action.Call call, boolean forced) {
        TokenContract token = tokens.at(call.contract())
                .orElseThrow(() -> Refusal.contract("No contract or not a valid smart contract"));
        long feeLimit = tx.raw().getFeeLimit();
        if (feeLimit < 0 || feeLimit > Tariff.HIGHEST_FEE_LIMIT) {
            throw Refusal.contract("feeLimit must be >= 0 and <= " + Tariff.HIGHEST_FEE_LIMIT);
        }
        if (call.value() < 0) {
            throw Refusal.contract("callValue must be >= 0");
        }
        if (!token.knows(call.data())) {
            throw Refusal.notSimulated(
                    "the function " + Abi.selectorOf(call.data()) + " of " + token.address() + " is not simulated");
        }
        long limit = limit(feeLimit, call.value());
        Outcome outcome = call.value() > 0
                ? new Outcome.Reverted("", TokenContract.ENERGY_REFUSED) // none of its functions is payable
                : token.call(new TokenContract.Frame(state, tx.owner(), call.data()));
        if (forced || outcome.energy() > limit) {
            return paid(token, Receipt.Result.OUT_OF_ENERGY, limit, "", outOfEnergy(limit), List.of());
        }
        return switch (outcome) {
            case Outcome.Returned returned -> {
                Receipt.Run run =
                        paid(token, Receipt.Result.SUCCESS, returned.energy(), returned.data(), "", returned.logs());
                write(returned.writes());
                yield run;
            }
            case Outcome.Reverted reverted ->
                paid(token, Receipt.Result.REVERT, reverted.energy(), reverted.data(), REVERTED, List.of());
        };
    }

    /** The fee limit bounds staked energy too; beyond what is staked the balance bounds it. */
    private long limit(long feeLimit, long value) {
        long balance = Math.max(0, state.number(Cell.sun(tx.owner())) - value);
        return Math.min(feeLimit / Tariff.ENERGY, resources.energyLeft(tx.owner()) + balance / Tariff.ENERGY);
    }

    private void write(Map<Cell, BigInteger> writes) {
        writes.forEach(state::set);
    }

    private Receipt.Run paid(
            TokenContract token, Receipt.Result result, long energy, String data, String why, List<Log> logs) {
        Account payer = tx.owner();
        long staked = Math.min(energy, resources.energyLeft(payer));
        // written down even where nothing is staked, as java-tron does
        state.set(Cell.of(Cell.Kind.ENERGY_USED, payer), resources.energyUsed(payer) + staked);
        state.set(Cell.of(Cell.Kind.ENERGY_TIME, payer), time);
        long fee = (energy - staked) * Tariff.ENERGY;
        state.add(Cell.sun(payer), -fee);
        return new Receipt.Run(token.address(), result, energy, staked, fee, data, why, logs);
    }

    private static String outOfEnergy(long limit) {
        return "Not enough energy for 'SSTORE' operation executing: curInvokeEnergyLimit[" + limit + "], curOpEnergy["
                + WRITE + "], usedEnergy[" + Math.min(BEFORE_WRITE, limit) + "]";
    }
}
