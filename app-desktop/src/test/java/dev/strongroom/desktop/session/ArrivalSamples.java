package dev.strongroom.desktop.session;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.WalletTier;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What arrived, for tests: deposits and suspense items. */
public final class ArrivalSamples {
    public static final Note UNOWNED = new Note("deposit.unowned", "to: nobody owns it");
    public static final Note REVERSED = new Note("deposit.reversed", "block: 21044290 is no longer part of the chain");
    public static final String SENDER = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private static final int NEEDED = 12;

    private ArrivalSamples() {}

    public static Arrival arrival(int number, Amount amount) {
        Address to = amount.asset().network().equals(Samples.NETWORK)
                ? new Address(Samples.NETWORK, "0x9858EfFD232B4033E47d90003D41EC34EcaEda94")
                : ChainSamples.wallet(amount.asset().network(), number % 60 + 2);
        String txid = "0x"
                + String.format(
                        "%064x",
                        BigInteger.valueOf(number)
                                .multiply(new BigInteger("9fb12e8d6c5a4b3f2e1d", 16))
                                .pow(3));
        return new Arrival(
                amount,
                to,
                number % 4 == 3 ? null : SENDER,
                txid.substring(0, 66),
                new Head(21_044_310L - number, "0x" + "ab".repeat(32), Samples.NOW.minusSeconds(15L * number)));
    }

    public static Arrival arrival(int number, String usdt) {
        return arrival(number, Samples.usdt().parse(usdt));
    }

    /** The higher the number, the older. */
    public static Deposit deposit(int number, DepositState state) {
        return deposit(number, state, arrival(number, number + 1 + "250.5"));
    }

    public static Deposit deposit(int number, DepositState state, Arrival arrival) {
        int seen = switch (state) {
            case SEEN -> 1;
            case CONFIRMING -> 1 + number % (NEEDED - 1);
            default -> NEEDED;
        };
        boolean isSuspended = state == DepositState.SUSPENDED;
        return new Deposit(
                id(number),
                arrival,
                isSuspended ? null : "C-" + (1000 + number % 50),
                state,
                new Deposit.Confirmations(seen, NEEDED),
                isSuspended ? UNOWNED : state == DepositState.ORPHANED ? REVERSED : null,
                Samples.NOW.minusSeconds(20L * number + 12),
                Samples.NOW.minusSeconds(5L * number),
                1);
    }

    public static Deposit with(Deposit deposit, DepositState state, long version) {
        return new Deposit(
                deposit.id(),
                deposit.arrival(),
                deposit.customer(),
                state,
                deposit.confirmations(),
                deposit.why(),
                deposit.seenAt(),
                deposit.changedAt(),
                version);
    }

    public static String id(int number) {
        return String.format("d-%06d", number);
    }

    /** One that waits for a decision since so long. */
    public static SuspenseItem open(int number, String usdt, @Nullable String owner, Duration since) {
        return item(
                number,
                arrival(number, usdt),
                owner == null ? UNOWNED : new Note("deposit.minimum", "amount: below 10"),
                owner,
                false,
                since);
    }

    /** What a stolen key of the hot wallet paid so many minutes ago; the fee of a number goes with its payment. */
    public static UnaskedOutflow unasked(int number, Amount amount, int minutes, boolean isInSuspense) {
        Arrival like = arrival(number, amount);
        Head block = new Head(like.block().height(), like.block().hash(), Samples.NOW.minusSeconds(60L * minutes));
        return new UnaskedOutflow(
                id(number) + (amount.asset().isNative() ? "-fee" : ""),
                new Arrival(amount, like.to(), null, like.txid(), block),
                WalletTier.HOT,
                isInSuspense);
    }

    /** A hole in the books that its owner made. */
    public static SuspenseItem missing(int number, String usdt, String owner) {
        return item(number, arrival(number, usdt), REVERSED, owner, true, Duration.ofHours(3));
    }

    public static SuspenseItem item(
            int number, Arrival arrival, Note why, @Nullable String owner, boolean isMissing, Duration since) {
        return new SuspenseItem(
                id(number), arrival, isMissing, why, owner, Samples.NOW.minus(since), SuspenseState.OPEN, null, 1);
    }

    public static SuspenseItem decided(
            SuspenseItem item, SuspenseState state, SuspenseItem.@Nullable Decision decision) {
        return new SuspenseItem(
                item.id(),
                item.arrival(),
                item.isMissing(),
                item.why(),
                item.owner(),
                item.since(),
                state,
                decision,
                item.version() + 1);
    }

    /** What a resolution posts, in the books' signs. */
    public static List<LedgerPosting.Line> lines(SuspenseItem item, SuspenseResolution resolution) {
        Amount amount = item.arrival().amount();
        BigInteger units = item.isMissing() ? amount.units().negate() : amount.units();
        String account = switch (resolution.kind()) {
            case MATCH, CREDIT -> "CUSTOMER";
            case REFUND -> "IN_FLIGHT";
            case WRITE_OFF -> "REVENUE";
        };
        String owner = resolution.customer() == null ? "" : resolution.customer();
        return List.of(
                new LedgerPosting.Line("SUSPENSE", "", amount.asset(), units),
                new LedgerPosting.Line(account, owner, amount.asset(), units.negate()));
    }

    public static LedgerPosting posting(Deposit deposit, String step, String account, String owner) {
        Amount amount = deposit.arrival().amount();
        return new LedgerPosting(
                41_007,
                deposit.changedAt(),
                step,
                List.of(
                        new LedgerPosting.Line(
                                "DEPOSIT", deposit.arrival().to().text(), amount.asset(), amount.units()),
                        new LedgerPosting.Line(
                                account, owner, amount.asset(), amount.units().negate())),
                List.of(),
                false,
                deposit.arrival().block().height(),
                deposit.arrival().txid());
    }
}
