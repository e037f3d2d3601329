package dev.strongroom.core.ledger;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import java.util.List;
import java.util.Optional;

/**
 * The entries of what comes from outside, and of what left without anybody's order. Each is a {@link Transfer} to give
 * to {@link Ledger#post}; the same arguments make the same transfer.
 *
 * <pre>
 * arrive   credited    deposit +units           customer −units
 *          suspended   deposit|hot|cold +units  suspense −units
 *          left        deposit|hot|cold −units  suspense +units
 * move     any         from +units              to −units            between suspense, customers, revenue
 * reverse  any         the arrive step with the other signs, between the address and where it lies now
 * </pre>
 *
 * <p>An arrival is booked by one step, whatever becomes of it: whoever repeats it after a crash finds in the books what
 * was decided, and nothing is decided twice.
 */
public final class ArrivalPostings {
    private static final String ARRIVE = "arrive";
    private static final String REVERSE = "reverse";

    private ArrivalPostings() {}

    /**
     * What a block moved at an address of the desk.
     *
     * @param id the deposit
     * @param holding the account that mirrors the address: {@code DEPOSIT}, {@code HOT} or {@code COLD}
     * @param at the address
     * @param amount how much
     * @param cause the transaction
     */
    public record Arrived(String id, AccountKind holding, Address at, Amount amount, ChainCause cause) {
        Account account() {
            return switch (holding) {
                case DEPOSIT -> Account.deposit(at, amount.asset());
                case HOT -> Account.hot(at, amount.asset());
                case COLD -> Account.cold(at, amount.asset());
                default -> throw new IllegalArgumentException(holding + " mirrors no address");
            };
        }
    }

    /** A customer's deposit, for good. */
    public static Transfer credit(Arrived arrived, String customer) {
        return in(arrived, Account.customer(customer, arrived.amount().asset()));
    }

    /** It is there for good, and nobody's yet. */
    public static Transfer suspend(Arrived arrived) {
        return in(arrived, suspense(arrived.amount()));
    }

    /** It left for good, and nobody asked for it. */
    public static Transfer left(Arrived arrived) {
        Amount amount = arrived.amount();
        return Transfer.of(arrived.id(), ARRIVE)
                .entry(arrived.account(), amount.units().negate())
                .entry(suspense(amount), amount.units())
                .causedBy(arrived.cause())
                .build();
    }

    private static Transfer in(Arrived arrived, Account whose) {
        Amount amount = arrived.amount();
        return Transfer.of(arrived.id(), ARRIVE)
                .entry(arrived.account(), amount.units())
                .entry(whose, amount.units().negate())
                .causedBy(arrived.cause())
                .build();
    }

    /**
     * Moves what an account owes to another; neither mirrors an address.
     *
     * @param step which decision, such as {@code resolve/3}
     */
    public static Transfer move(String id, String step, Amount amount, Account from, Account to) {
        return Transfer.of(id, step)
                .entry(from, amount.units())
                .entry(to, amount.units().negate())
                .build();
    }

    /**
     * Takes an arrival back, since its block is gone.
     *
     * @param from who bears it: where it lies, or suspense where that has too little left
     */
    public static Transfer reverse(Arrived arrived, Account from) {
        Amount amount = arrived.amount();
        return Transfer.of(arrived.id(), REVERSE)
                .entry(arrived.account(), amount.units().negate())
                .entry(from, amount.units())
                .causedBy(arrived.cause())
                .build();
    }

    /** Takes an outflow back, since its block is gone. */
    public static Transfer cameBack(Arrived left, Account from) {
        Amount amount = left.amount();
        return Transfer.of(left.id(), REVERSE)
                .entry(left.account(), amount.units())
                .entry(from, amount.units().negate())
                .causedBy(left.cause())
                .build();
    }

    /** The account of what is nobody's yet. */
    public static Account suspense(Amount amount) {
        return Account.of(AccountKind.SUSPENSE, amount.asset());
    }

    /**
     * Where an arrival, or the hole of an outflow, lies by its journal; empty where it was never booked.
     *
     * @param isMissing whether it is a hole
     */
    public static Optional<Account> whereItLies(List<TransferSummary> history, boolean isMissing) {
        int sign = isMissing ? 1 : -1;
        return history.stream()
                .filter(transfer -> !transfer.step().equals(REVERSE))
                .reduce((_, later) -> later)
                .flatMap(last -> last.entries().stream()
                        .filter(line -> !line.account().kind().isOnChain()
                                && line.units().signum() == sign)
                        .map(Line::account)
                        .findFirst());
    }

    /** Who bore the reversal; empty where there was none. */
    public static Optional<Account> whoBore(List<TransferSummary> history) {
        return history.stream()
                .filter(transfer -> transfer.step().equals(REVERSE))
                .flatMap(transfer -> transfer.entries().stream())
                .map(Line::account)
                .filter(account -> !account.kind().isOnChain())
                .findFirst();
    }
}
