package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.desktop.arrival.Age;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what needs a person where money comes in, and where it left unasked. */
final class MoneyInAttention {
    /** So many thefts have a line of their own; the others share one, so that they hide nothing else. */
    private static final int EACH = 3;

    private static final String LEFT = "mdal-call_made";
    private final Messages messages;
    private final Formats formats;

    MoneyInAttention(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** What one transaction took from one address: what was paid, and the fee. */
    private record Theft(String txid, String from) {
        static Theft of(UnaskedOutflow outflow) {
            return new Theft(outflow.left().txid(), outflow.left().to().text());
        }
    }

    List<AttentionLine> unasked(Morning now) {
        Map<Theft, List<UnaskedOutflow>> thefts = now.moneyIn().unasked().stream()
                .sorted(Comparator.comparing(
                        outflow -> outflow.left().amount().asset().isNative()))
                .collect(Collectors.groupingBy(Theft::of, LinkedHashMap::new, Collectors.toList()));
        List<List<UnaskedOutflow>> newest = thefts.values().stream()
                .sorted(Comparator.comparing((List<UnaskedOutflow> theft) ->
                                theft.getFirst().left().block().time())
                        .reversed())
                .toList();
        List<AttentionLine> lines = new ArrayList<>();
        newest.stream().limit(EACH).forEach(theft -> lines.add(theft(now, theft)));
        if (newest.size() > EACH) {
            UnaskedOutflow next = newest.get(EACH).getFirst();
            String text = messages.get("overview.unasked.more", newest.size() - EACH, way(now, next));
            lines.add(new AttentionLine(LEFT, text, StateLabel.Tone.DANGER, step(now, next)));
        }
        return lines;
    }

    private AttentionLine theft(Morning now, List<UnaskedOutflow> theft) {
        UnaskedOutflow first = theft.getFirst();
        String amounts = theft.stream()
                .map(outflow -> formats.amount(outflow.left().amount()))
                .collect(Collectors.joining(" + "));
        String wallet = switch (first.tier()) {
            case HOT -> messages.get("overview.unasked.hot");
            case COLD -> messages.get("overview.unasked.cold");
            case DEPOSIT -> messages.get("overview.unasked.deposit");
        };
        String text = messages.get(
                "overview.unasked",
                amounts,
                wallet + " " + Formats.brief(first.left().to().text()),
                now.name(first.left().to().network()),
                formats.age(first.left().block().time()),
                way(now, first));
        return new AttentionLine(LEFT, text, StateLabel.Tone.DANGER, step(now, first));
    }

    private String way(Morning now, UnaskedOutflow outflow) {
        if (outflow.isInSuspense()) {
            return messages.get("overview.unasked.suspense");
        }
        return now.moneyOut().freeze() == null
                ? messages.get("overview.unasked.freeze")
                : messages.get("overview.unasked.frozen");
    }

    private static AttentionLine.Step step(Morning now, UnaskedOutflow outflow) {
        if (outflow.isInSuspense()) {
            return AttentionLine.Go.to(Place.SUSPENSE, outflow.id());
        }
        return now.moneyOut().freeze() == null
                ? new AttentionLine.Freeze()
                : AttentionLine.Go.to(Place.AUDIT, "outflow:" + outflow.id());
    }

    /** Networks that are not taken in although their node answers. */
    List<AttentionLine> standing(Morning now) {
        List<AttentionLine> lines = new ArrayList<>();
        for (NodeStatus node : now.nodes()) {
            if (Attention.isSilent(node, now.at())) {
                continue;
            }
            now.moneyIn()
                    .follower(node.network())
                    .flatMap(follower -> Standstill.of(follower, now.at()))
                    .ifPresent(standing -> lines.add(new AttentionLine(
                            Standstill.ICON,
                            standing.text(node.name(), messages, formats),
                            standing.tone(),
                            new AttentionLine.Look(node.network()))));
        }
        return lines;
    }

    /** A pool that is low while its sources have more mends itself. */
    List<AttentionLine> pools(Morning now) {
        return now.moneyIn().pools().stream()
                .filter(PoolStatistics::isEnding)
                .map(pool -> pool(now.name(pool.network()), pool))
                .toList();
    }

    private AttentionLine pool(String network, PoolStatistics pool) {
        return pool.isDry()
                ? AttentionLine.go(
                        "mdal-block",
                        messages.get("overview.pool-dry", network),
                        StateLabel.Tone.DANGER,
                        Place.POOLS,
                        "")
                : AttentionLine.go(
                        "mdmz-warning",
                        messages.get("overview.pool-low", network, pool.available()),
                        StateLabel.Tone.WARNING,
                        Place.POOLS,
                        "");
    }

    /** Items that wait for longer than a day; outflows have lines of their own. */
    List<AttentionLine> suspense(Morning now) {
        Set<String> told =
                now.moneyIn().unasked().stream().map(UnaskedOutflow::id).collect(Collectors.toSet());
        List<SuspenseItem> old = now.moneyIn().suspense().stream()
                .filter(item -> !told.contains(item.id()))
                .filter(item -> age(now, item) != Age.FRESH)
                .sorted(Comparator.comparing(SuspenseItem::since))
                .toList();
        if (old.isEmpty()) {
            return List.of();
        }
        SuspenseItem oldest = old.getFirst();
        return List.of(AttentionLine.go(
                "mdal-assignment_late",
                messages.get("overview.suspense", old.size(), formats.age(oldest.since())),
                age(now, oldest).tone(),
                Place.SUSPENSE,
                oldest.id()));
    }

    private static Age age(Morning now, SuspenseItem item) {
        return Age.of(Duration.between(item.since(), now.at()));
    }
}
