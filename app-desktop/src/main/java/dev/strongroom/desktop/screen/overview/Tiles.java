package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Token;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the tiles of the first line, and says where a figure is out of bounds what to do. */
final class Tiles {
    private static final double NO_GAUGE = -1;
    private final Messages messages;
    private final Figures figures;

    Tiles(Messages messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    List<Tile> of(Morning now) {
        return List.of(hot(now), tier(now, Tile.Kind.COLD, WalletTier.COLD), inFlight(now), owed(now));
    }

    /** What an asset is called; with its network where another one is called the same on a chain of the same kind. */
    static String name(Morning now, Token token) {
        String name = Formats.name(token);
        boolean isTwice = now.positions().stream()
                        .filter(other -> Formats.name(other.token()).equals(name))
                        .count()
                > 1;
        return isTwice ? name + " · " + network(now, token) : name;
    }

    private static String network(Morning now, Token token) {
        return now.nodes().stream()
                .filter(node -> node.network().equals(token.asset().network()))
                .map(node -> node.name())
                .findFirst()
                .orElse(token.asset().network().toString());
    }

    private Tile hot(Morning now) {
        List<Tile.Line> lines = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        for (AssetPosition position : now.positions()) {
            Optional<AssetPosition.Tier> tier = tier(position, WalletTier.HOT);
            if (tier.isEmpty()) {
                continue;
            }
            BigInteger held = tier.get().total().now();
            BigInteger ceiling = position.hotCeiling();
            Token token = position.token();
            boolean isOver = ceiling != null && held.compareTo(ceiling) > 0;
            boolean isDry = ceiling != null && tier.get().available().signum() <= 0;
            if (ceiling != null && isOver) {
                advice.add(messages.get("overview.hot-over", figures.exact(token, held.subtract(ceiling))));
            } else if (isDry) {
                advice.add(messages.get("overview.hot-dry", name(now, token)));
            }
            double gauge = ceiling == null ? NO_GAUGE : Figures.part(held, ceiling);
            String text = ceiling == null
                    ? ""
                    : messages.get(
                            "overview.of-ceiling", Figures.percent(held, ceiling), figures.rounded(token, ceiling));
            lines.add(line(now, token, tier.get().total(), gauge, text, isOver || isDry));
        }
        return new Tile(Tile.Kind.HOT, lines, advice);
    }

    private Tile tier(Morning now, Tile.Kind kind, WalletTier which) {
        List<Tile.Line> lines = new ArrayList<>();
        for (AssetPosition position : now.positions()) {
            tier(position, which)
                    .ifPresent(tier -> lines.add(line(now, position.token(), tier.total(), NO_GAUGE, "", false)));
        }
        return new Tile(kind, lines, List.of());
    }

    private Tile inFlight(Morning now) {
        List<Tile.Line> lines = new ArrayList<>();
        for (AssetPosition position : now.positions()) {
            Token token = position.token();
            lines.add(new Tile.Line(
                    name(now, token),
                    figures.rounded(token, position.inFlight()),
                    figures.exact(token, position.inFlight()),
                    "",
                    NO_GAUGE,
                    "",
                    false));
        }
        int starved = now.starved().size();
        List<String> advice = starved == 0 ? List.of() : List.of(messages.get("overview.in-flight-starved", starved));
        return new Tile(Tile.Kind.IN_FLIGHT, lines, advice);
    }

    /** Customers must never be owed more than there is: hot, cold and what lies on deposit addresses. */
    private Tile owed(Morning now) {
        List<Tile.Line> lines = new ArrayList<>();
        List<String> advice = new ArrayList<>();
        for (AssetPosition position : now.positions()) {
            Token token = position.token();
            BigInteger held = held(position);
            BigInteger owed = position.owed().now();
            boolean isShort = owed.compareTo(held) > 0;
            if (isShort) {
                advice.add(messages.get("overview.owed-short", figures.exact(token, owed.subtract(held))));
            }
            boolean isEmpty = owed.signum() == 0;
            String text = isEmpty ? "" : messages.get("overview.covered", Figures.percent(held, owed));
            lines.add(line(now, token, position.owed(), NO_GAUGE, text, isShort));
        }
        return new Tile(Tile.Kind.OWED, lines, advice);
    }

    private static BigInteger held(AssetPosition position) {
        return position.tiers().stream()
                .map(tier -> tier.total().now())
                .reduce(position.deposits().now(), BigInteger::add);
    }

    private static Optional<AssetPosition.Tier> tier(AssetPosition position, WalletTier which) {
        return position.tiers().stream().filter(tier -> tier.tier() == which).findFirst();
    }

    private Tile.Line line(
            Morning now, Token token, AssetPosition.Figure figure, double gauge, String text, boolean isOut) {
        return new Tile.Line(
                name(now, token),
                figures.rounded(token, figure.now()),
                figures.exact(token, figure.now()),
                figures.change(token, figure.change()),
                gauge,
                text,
                isOut);
    }
}
