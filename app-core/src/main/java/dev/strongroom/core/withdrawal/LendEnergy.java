package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SweepProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.StoredIntents;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * A signed sweep whose energy is lent: asks for the loan before the sweep is sent for the first time, and lets the
 * sweep go when the loan is final. One loan at a time, and no further one after three that failed.
 */
@Component
class LendEnergy {
    private static final int MOST_FAILED = 3;

    private final WithdrawalStore store;
    private final StoredIntents intents;
    private final OwnRows own;
    private final NewOwnPayment create;
    private final EnergyFees fees;
    private final Lenders lenders;
    private final Turn turn;
    private final Online online;

    LendEnergy(
            WithdrawalStore store,
            StoredIntents intents,
            OwnRows own,
            NewOwnPayment create,
            EnergyFees fees,
            Lenders lenders,
            Turn turn,
            Online online) {
        this.store = store;
        this.intents = intents;
        this.own = own;
        this.create = create;
        this.fees = fees;
        this.lenders = lenders;
        this.turn = turn;
        this.online = online;
    }

    /** What a payment waits for before its bytes are sent; empty where it may go. */
    Optional<Note> obstacle(WithdrawalRow row) {
        if (row.gasCap == null) {
            return Optional.empty();
        }
        List<WithdrawalRow> loans =
                own.energyFor(row.id, EnergyStep.LEND).stream().map(store::load).toList();
        if (loans.stream().anyMatch(loan -> loan.state() == WithdrawalState.SETTLED)) {
            return Optional.empty();
        }
        try {
            return loans.stream()
                    .filter(loan -> !loan.state().isEnd())
                    .findFirst()
                    .map(loan -> wait("is being lent by " + loan.from()))
                    .or(() -> ask(row, loans.size()));
        } catch (RefusedException e) {
            return Optional.of(wait("cannot be lent: " + e.reason()));
        } catch (NodeException e) {
            return Optional.of(WaitingNotes.of(e));
        }
    }

    private static Note wait(String why) {
        return SweepProblem.ENERGY.note("energy: " + why + "; the sweep is sent by itself when it is there");
    }

    /** Empty where the sweep needs none. */
    private Optional<Note> ask(WithdrawalRow sweep, int before) {
        if (before >= MOST_FAILED) {
            return Optional.of(SweepProblem.LOAN.note("energy: " + before + " loans to " + sweep.from()
                    + " failed; find out why, and sweep anew when the bytes of this one have run out"));
        }
        OptionalLong needed = online.node(sweep.network()).energyFor(intents.get(sweep.intent()));
        if (needed.isEmpty()) {
            return Optional.empty();
        }
        List<Lenders.Lender> all = lenders.of(sweep.network());
        for (Lenders.Lender lender : all) {
            BigInteger stake = stake(lender.energy(), needed.getAsLong());
            if (lender.covers(stake)) {
                lend(sweep, before, lender, stake);
                return Optional.of(wait("is being lent by " + lender.wallet()));
            }
        }
        return Optional.of(wait("no hot wallet has " + needed.getAsLong() + " units of it to lend now"));
    }

    private static BigInteger stake(Energy energy, long needed) {
        return energy.rate().stakeFor(needed);
    }

    private void lend(WithdrawalRow sweep, int before, Lenders.Lender lender, BigInteger stake) {
        Asset coin = create.fee(sweep).asset();
        EnergyOrder order = new EnergyOrder(EnergyStep.LEND, lender.wallet(), new Amount(stake, coin));
        BigInteger feeCap = fees.of(order, sweep.from());
        online.durably().run(() -> {
            turn.require();
            create.energy(
                    sweep.by(),
                    "lend:" + sweep.id + "#" + before,
                    sweep.requestHash,
                    order,
                    sweep.from(),
                    feeCap,
                    sweep.id);
        });
        online.reached(Step.LOAN_ASKED);
    }
}
