package dev.strongroom.core.treasury;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.AssetPosition.Figure;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.BooksOfDays;
import dev.strongroom.core.ledger.KindChange;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Balances by asset and kind that can be taken back in time, day by day. */
final class Sums {
    private record Key(Asset asset, AccountKind kind) {}

    private final Map<Key, BigInteger> totals = new HashMap<>();
    private final Map<Key, BigInteger> held = new HashMap<>();
    private final Map<Key, BigInteger> changes = new HashMap<>();
    private final Map<LocalDate, List<KindChange>> byDay;

    Sums(BooksOfDays books) {
        books.now().forEach(sum -> {
            totals.put(new Key(sum.asset(), sum.kind()), sum.total());
            held.put(new Key(sum.asset(), sum.kind()), sum.held());
        });
        books.changes()
                .forEach(change ->
                        changes.merge(new Key(change.asset(), change.kind()), change.change(), BigInteger::add));
        this.byDay = books.changes().stream().collect(Collectors.groupingBy(KindChange::day));
    }

    BigInteger total(Asset asset, AccountKind kind) {
        return totals.getOrDefault(new Key(asset, kind), BigInteger.ZERO);
    }

    BigInteger held(Asset asset, AccountKind kind) {
        return held.getOrDefault(new Key(asset, kind), BigInteger.ZERO);
    }

    /** Now, and before all of the changes. */
    Figure sinceYesterday(Asset asset, AccountKind kind) {
        BigInteger now = total(asset, kind);
        return new Figure(now, now.subtract(changes.getOrDefault(new Key(asset, kind), BigInteger.ZERO)));
    }

    /** Takes the day after this one back, so that the totals are those of this day's end. */
    void goBackTo(LocalDate day) {
        for (KindChange change : byDay.getOrDefault(day.plusDays(1), List.of())) {
            totals.merge(new Key(change.asset(), change.kind()), change.change().negate(), BigInteger::add);
        }
    }
}
