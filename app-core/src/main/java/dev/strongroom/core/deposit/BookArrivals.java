package dev.strongroom.core.deposit;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.follower.Sight;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.settings.Settings;
import dev.strongroom.core.staff.Trust;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Books deposits that are for good: to the customer, or to suspense. The ledger first, then the deposit's state in one
 * transaction; whoever finds the ledger told and the state not goes by what the ledger was told.
 */
@Component
class BookArrivals {
    private static final Logger LOG = LoggerFactory.getLogger(BookArrivals.class);
    private static final int AT_ONCE = 500;

    /** Whose a deposit is to be; {@code why} says why it is nobody's. */
    private record Verdict(
            @Nullable String customer, @Nullable Note why) {}

    private record Asked(DepositRow row, Verdict verdict, CompletableFuture<Outcome> outcome) {}

    private final DepositRows rows;
    private final DepositStore store;
    private final SuspenseStore suspense;
    private final DepositFreezes freezes;
    private final OwnArrivals own;
    private final Ledger ledger;
    private final Settings settings;
    private final Trust trust;
    private final Durably durably;
    private final ArrivalSteps steps;

    BookArrivals(
            DepositRows rows,
            DepositStore store,
            SuspenseStore suspense,
            DepositFreezes freezes,
            OwnArrivals own,
            Ledger ledger,
            Settings settings,
            Trust trust,
            Durably durably,
            ArrivalSteps steps) {
        this.rows = rows;
        this.store = store;
        this.suspense = suspense;
        this.freezes = freezes;
        this.own = own;
        this.ledger = ledger;
        this.settings = settings;
        this.trust = trust;
        this.durably = durably;
        this.steps = steps;
    }

    void run(Sight sight) {
        DepositRules rules = settings.current(DepositSetting.DEPOSITS).value();
        DepositRow last = null;
        List<DepositRow> open;
        do {
            open = rows.open(sight.network(), last, AT_ONCE);
            Map<Boolean, List<DepositRow>> byRipe =
                    open.stream().collect(Collectors.partitioningBy(row -> isRipe(row, sight, rules)));
            confirm(byRipe.getOrDefault(false, List.of()), sight.head());
            List<DepositRow> ripe = byRipe.getOrDefault(true, List.of()).stream()
                    .filter(row -> !own.isHeldBack(row))
                    .toList();
            book(certain(ripe, sight), rules);
            last = open.isEmpty() ? last : open.getLast();
        } while (open.size() == AT_ONCE);
    }

    /** Whether its block is as deep as its asset needs, or final. */
    private static boolean isRipe(DepositRow row, Sight sight, DepositRules rules) {
        Arrival arrival = row.arrival();
        OptionalInt needed = rules.confirmations(arrival.amount().asset());
        long deep = sight.head() - arrival.block().height() + 1;
        return arrival.block().height() <= sight.finalized() || (needed.isPresent() && deep >= needed.getAsInt());
    }

    /** Those with a block on top of their own, that are not good yet. */
    private void confirm(List<DepositRow> young, long head) {
        List<DepositRow> changed = young.stream()
                .filter(row -> row.state() == DepositState.SEEN
                        && row.arrival().block().height() < head)
                .toList();
        if (!changed.isEmpty()) {
            durably.run(() ->
                    changed.forEach(row -> store.move(row, DepositState.CONFIRMING, null, row.customer(), false)));
        }
    }

    /** Those whose blocks enough nodes have, with them in it. */
    private static List<DepositRow> certain(List<DepositRow> ripe, Sight sight) {
        Map<Head, List<DepositRow>> byBlock = ripe.stream()
                .collect(Collectors.groupingBy(row -> row.arrival().block(), LinkedHashMap::new, Collectors.toList()));
        byBlock.entrySet().removeIf(entry -> {
            boolean agreed = sight.quorum()
                    .agrees(
                            entry.getKey(),
                            block -> entry.getValue().stream()
                                    .allMatch(row -> DepositIds.isIn(
                                            block,
                                            row.id(),
                                            row.arrival().amount().units())));
            if (!agreed) {
                LOG.warn(
                        "{} deposits in block {} of {} wait: the nodes do not agree about it",
                        entry.getValue().size(),
                        entry.getKey().height(),
                        sight.network());
            }
            return !agreed;
        });
        return byBlock.values().stream().flatMap(List::stream).toList();
    }

    private void book(List<DepositRow> ripe, DepositRules rules) {
        List<Asked> asked =
                ripe.stream().map(row -> ask(row, verdict(row, rules))).toList();
        if (asked.isEmpty()) {
            return;
        }
        asked.forEach(one -> one.outcome().join());
        steps.reached(ArrivalStep.BOOKED);
        durably.run(() -> asked.forEach(this::note));
        steps.reached(ArrivalStep.BOOKING_STORED);
    }

    private Verdict verdict(DepositRow row, DepositRules rules) {
        if (row.holding() != AccountKind.DEPOSIT) {
            return new Verdict(
                    null, new Note("deposit.unknown-origin", "it came to a wallet of the desk's own, from outside"));
        }
        String customer = row.customer();
        if (customer == null) {
            return new Verdict(null, new Note("deposit.unowned", "the address was not given to any customer"));
        }
        Token token = trust.current().policy().token(row.arrival().amount().asset());
        if (rules.isBelowMinimum(token, row.arrival().amount().units())) {
            return new Verdict(customer, new Note("deposit.minimum", "it is less than the least that is credited"));
        }
        if (freezes.isFrozen(customer)) {
            return new Verdict(customer, new Note("deposit.frozen", "nothing is credited to the customer at present"));
        }
        return new Verdict(customer, null);
    }

    private Asked ask(DepositRow row, Verdict verdict) {
        String customer = verdict.customer();
        Transfer transfer = verdict.why() == null && customer != null
                ? ArrivalPostings.credit(row.arrived(), customer)
                : ArrivalPostings.suspend(row.arrived());
        return new Asked(row, verdict, ledger.submit(transfer));
    }

    /** Notes what the books say: where an earlier try was booked otherwise, that stands. */
    private void note(Asked asked) {
        DepositRow row = asked.row();
        boolean credited = switch (asked.outcome().join()) {
            case Outcome.Posted _ -> asked.verdict().why() == null;
            case Outcome.Refused refused when refused.code().equals("ledger.key.reused") -> isCredited(row);
            case Outcome other ->
                throw new IllegalStateException("the ledger does not take deposit " + row.id() + ": " + other);
        };
        if (credited) {
            stored(row, store.move(row, DepositState.CREDITED, null, row.customer(), false));
        } else {
            Note why = asked.verdict().why() != null
                    ? asked.verdict().why()
                    : new Note("deposit.earlier", "a rule that held when it was booked kept it back");
            boolean moved = store.move(row, DepositState.SUSPENDED, why, row.customer(), false);
            stored(row, moved);
            if (moved) {
                suspense.open(new SuspenseItem(
                        row.id(), row.arrival(), false, why, row.customer(), store.now(), SuspenseState.OPEN, null, 0));
            }
        }
    }

    private boolean isCredited(DepositRow row) {
        return ArrivalPostings.whereItLies(ledger.history(row.id()), false)
                .map(Account::kind)
                .filter(kind -> kind == AccountKind.CUSTOMER)
                .isPresent();
    }

    /** Its block was taken back while it was booked: the books have to be told that too. */
    private void stored(DepositRow row, boolean moved) {
        if (!moved) {
            rows.booksDue(row.id(), true);
        }
    }
}
