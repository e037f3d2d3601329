package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PaymentPurpose;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.db.Durably;
import org.springframework.stereotype.Component;

/**
 * APPROVED and not yet funded: holds the amount and the fee cap on the wallet, or waits in NEEDS_FUNDS or NEEDS_GAS.
 */
@Component
class FundPayment {
    private static final Actor BY = Actor.system("ledger");

    private final WithdrawalStore store;
    private final Books books;
    private final GasStation gas;
    private final Durably durably;
    private final Surroundings surroundings;

    FundPayment(WithdrawalStore store, Books books, GasStation gas, Durably durably, Surroundings surroundings) {
        this.store = store;
        this.books = books;
        this.gas = gas;
        this.durably = durably;
        this.surroundings = surroundings;
    }

    boolean run(WithdrawalRow row) {
        if (row.isHeld()) {
            return false;
        }
        return switch (books.fund(row)) {
            case Books.Answer.Done() -> {
                surroundings.steps().reached(Step.FUND_POSTED);
                durably.run(() -> funded(row));
                surroundings.steps().reached(Step.FUNDED);
                yield true;
            }
            case Books.Answer.TooLittle shortOf -> {
                waitFor(row, shortOf.ofGas(), shortOf.what());
                if (row.purpose() == PaymentPurpose.SWEEP) {
                    gas.run(row);
                }
                yield false;
            }
        };
    }

    /** The same for an export; short of either nothing is exported, and the refusal says what it waits for. */
    ColdCandidate require(ColdCandidate candidate) {
        WithdrawalRow row = candidate.row();
        if (row.funded) {
            return candidate;
        }
        run(row);
        WithdrawalRow now = store.load(row.id);
        if (!now.funded) {
            Note why = now.waiting();
            throw why == null
                    ? SigningProblem.STATE.refuse("withdrawals: " + row.id + " could not be funded")
                    : new RefusedException(why.code(), "withdrawals: " + row.id + ": " + why.reason());
        }
        return new ColdCandidate(now, candidate.digest(), candidate.intent(), candidate.exported());
    }

    private void funded(WithdrawalRow row) {
        row.funded = true;
        if (row.state() == WithdrawalState.APPROVED) {
            store.touch(row, Change.MOVED, BY, null);
        } else {
            store.move(row, WithdrawalState.APPROVED, BY, null);
        }
    }

    private void waitFor(WithdrawalRow row, boolean ofGas, String shortOf) {
        WithdrawalState waits = ofGas ? WithdrawalState.NEEDS_GAS : WithdrawalState.NEEDS_FUNDS;
        WithdrawalProblem problem = ofGas ? WithdrawalProblem.WALLET_GAS : WithdrawalProblem.WALLET_FUNDS;
        if (row.state() == waits) {
            return;
        }
        durably.run(() -> {
            if (row.state() != WithdrawalState.APPROVED) {
                store.move(row, WithdrawalState.APPROVED, BY, null);
            }
            store.move(row, waits, BY, null);
            row.waitFor(problem.note("wallet " + (ofGas ? row.payer() : row.from()) + " is short: " + shortOf
                    + "; it goes on by itself once the wallet is filled"));
            store.touch(row, Change.WAITING, BY, row.waiting());
        });
    }
}
