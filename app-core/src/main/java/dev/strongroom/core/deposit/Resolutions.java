package dev.strongroom.core.deposit;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Transfer;
import java.util.Objects;

/** The journal entries of the ways out of suspense. */
final class Resolutions {
    private Resolutions() {}

    /**
     * The customer in whose name an item is paid back: one of its own, so that the withdrawal is one like any other.
     */
    static String refundCustomer(SuspenseItem item) {
        return "refund." + item.id();
    }

    /** The key of the withdrawal that pays an item back, and its reference, by which it is found again. */
    static String refundReference(SuspenseItem item) {
        return "refund-" + item.id() + "-" + item.version();
    }

    /** The item of what is missing since a deposit's block was taken back after its amount had been spent. */
    static String hole(String id) {
        return id + "-reversed";
    }

    /** What a resolution of the item as it stands posts. */
    static Transfer transfer(SuspenseItem item, SuspenseResolution resolution) {
        Amount amount = item.arrival().amount();
        Account suspense = ArrivalPostings.suspense(amount);
        Account other = other(item, resolution);
        return item.isMissing()
                ? ArrivalPostings.move(item.id(), step("resolve", item), amount, other, suspense)
                : ArrivalPostings.move(item.id(), step("resolve", item), amount, suspense, other);
    }

    /** Takes a refund that a rule refused back into suspense. */
    static Transfer back(SuspenseItem item, SuspenseResolution resolution) {
        Amount amount = item.arrival().amount();
        return ArrivalPostings.move(
                item.id(), step("return", item), amount, other(item, resolution), ArrivalPostings.suspense(amount));
    }

    private static Account other(SuspenseItem item, SuspenseResolution resolution) {
        Amount amount = item.arrival().amount();
        return switch (resolution.kind()) {
            case MATCH, CREDIT -> Account.customer(Objects.requireNonNull(resolution.customer()), amount.asset());
            case REFUND -> Account.customer(refundCustomer(item), amount.asset());
            case WRITE_OFF -> Account.of(AccountKind.REVENUE, amount.asset());
        };
    }

    /** A decision is told apart from an earlier one by the version of the item that it made. */
    private static String step(String what, SuspenseItem item) {
        return what + "/" + item.version();
    }
}
