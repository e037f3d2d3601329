package dev.strongroom.chain.sandbox.solana;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Carries transactions out in the order of checks that the real runtime keeps: lifetime, duplicate, budget, fee payer,
 * instructions, rent.
 */
final class Svm {
    private static final Map<Pubkey, Program> PROGRAMS = Map.of(
            Ids.SYSTEM, new SystemProgram(),
            Ids.TOKEN, new TokenProgram(),
            Ids.TOKEN_ACCOUNTS, new TokenAccountProgram(),
            Ids.MEMO, new MemoProgram(),
            Ids.BUDGET, new BudgetProgram());
    private static final long FORCED = 1;

    private final Bank bank;

    Svm(Bank bank) {
        this.bank = bank;
    }

    /** The budget instructions were read before anything ran. */
    private static final class BudgetProgram implements Program {
        private static final long UNITS = 150;

        @Override
        public void run(Frame frame) {}

        @Override
        public long units(Bytes data) {
            return UNITS;
        }
    }

    /** Whether nothing but this bank's state stands against it; empty where all is well. */
    Optional<TxError> lifetime(SignedTx tx) {
        if (!SignedTxs.hasDistinctKeys(tx)) {
            return Optional.of(TxError.Plain.ACCOUNT_LOADED_TWICE);
        }
        if (!bank.isAlive(tx)) {
            return Optional.of(TxError.Plain.BLOCKHASH_NOT_FOUND);
        }
        return bank.isProcessed(tx) ? Optional.of(TxError.Plain.ALREADY_PROCESSED) : Optional.empty();
    }

    /** Carries it out where its lifetime allows it; the last instruction fails where that is asked for. */
    Outcome run(SignedTx tx, boolean forced) {
        Optional<TxError> over = lifetime(tx);
        return over.isPresent() ? Outcome.refused(over.get()) : runAlive(tx, forced);
    }

    /** Carries it out whatever its lifetime. */
    private Outcome runAlive(SignedTx tx, boolean forced) {
        Draft paid = new Draft(bank::get);
        Budget budget;
        long fee;
        try {
            budget = Budget.of(tx);
            fee = budget.fee(tx.header().signers());
            charge(tx.payer(), paid, fee);
        } catch (TxFailure e) {
            return Outcome.refused(e.error());
        }
        Draft work = new Draft(paid::get);
        List<String> logs = new ArrayList<>();
        Steps steps = new Steps(tx, work, budget.units(), logs);
        Optional<TxError> error = steps.run(forced);
        if (error.isEmpty()) {
            error = poor(tx, work);
        }
        if (error.isEmpty()) {
            paid.take(work);
        } else {
            bank.usedNonce(tx).ifPresent(key -> advance(key, paid));
        }
        return new Outcome(error, true, fee, budget.units() - steps.left, logs, paid.changed());
    }

    private static void charge(Pubkey key, Draft draft, long fee) {
        Account payer = draft.get(key);
        if (!payer.exists()) {
            throw new TxFailure(TxError.Plain.ACCOUNT_NOT_FOUND);
        }
        boolean isNonce = NonceState.of(payer).isPresent();
        if (!payer.isOwnedBy(Ids.SYSTEM) || (payer.data().length() > 0 && !isNonce)) {
            throw new TxFailure(TxError.Plain.INVALID_ACCOUNT_FOR_FEE);
        }
        long kept = isNonce ? Rent.minimum(NonceState.SIZE) : 0;
        if (payer.lamports() < kept || payer.lamports() - kept < fee) {
            throw new TxFailure(TxError.Plain.INSUFFICIENT_FUNDS_FOR_FEE);
        }
        Account after = payer.withLamports(payer.lamports() - fee);
        if (after.exists() && !after.isRentExempt()) {
            throw new TxFailure(new TxError.Rent(0));
        }
        draft.set(key, after);
    }

    /** A failure keeps its fee and burns its nonce, so that it cannot be carried out a second time. */
    private void advance(Pubkey key, Draft draft) {
        Account account = draft.get(key);
        NonceState state = NonceState.of(account).orElseThrow();
        draft.set(key, account.withData(state.withValue(bank.nextNonce()).data()));
    }

    private static Optional<TxError> poor(SignedTx tx, Draft work) {
        for (Map.Entry<Pubkey, Account> change : work.changed().entrySet()) {
            if (change.getValue().exists() && !change.getValue().isRentExempt()) {
                return Optional.of(new TxError.Rent(tx.keys().indexOf(change.getKey())));
            }
        }
        return Optional.empty();
    }

    /** The instructions of one transaction, one after another, within its compute units. */
    private final class Steps {
        private final SignedTx tx;
        private final Draft work;
        private final List<String> logs;
        private long left;

        Steps(SignedTx tx, Draft work, long units, List<String> logs) {
            this.tx = tx;
            this.work = work;
            this.left = units;
            this.logs = logs;
        }

        Optional<TxError> run(boolean forced) {
            int count = tx.instructions().size();
            for (int i = 0; i < count; i++) {
                SignedTx.Step step = tx.instructions().get(i);
                Pubkey program = tx.program(step);
                logs.add("Program " + program + " invoke [1]");
                try {
                    if (forced && i == count - 1) {
                        throw InstructionFailure.custom(FORCED);
                    }
                    step(step, program);
                } catch (InstructionFailure e) {
                    logs.add("Program " + program + " failed: " + e.getMessage());
                    return Optional.of(new TxError.Instruction(i, e));
                }
                logs.add("Program " + program + " success");
            }
            return Optional.empty();
        }

        private void step(SignedTx.Step step, Pubkey key) {
            Program program = PROGRAMS.get(key);
            if (program == null) {
                throw InstructionFailure.unsupportedProgram();
            }
            long units = program.units(step.data());
            if (units > left) {
                left = 0;
                throw InstructionFailure.named("ComputationalBudgetExceeded");
            }
            try {
                program.run(new Frame(tx, step, work, bank.nextNonce(), logs));
            } catch (BytesReader.Malformed _) {
                throw InstructionFailure.named("InvalidInstructionData");
            }
            if (Ids.DEPLOYED.contains(key)) {
                logs.add("Program " + key + " consumed " + units + " of " + left + " compute units");
            }
            left -= units;
        }
    }
}
