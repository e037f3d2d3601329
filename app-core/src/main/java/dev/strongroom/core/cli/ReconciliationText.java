package dev.strongroom.core.cli;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationFailure;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.reconcile.KeptReport;
import dev.strongroom.core.reconcile.KeptReport.OfNetwork;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report of reconciliations, for people to print and for programs. */
final class ReconciliationText {
    private final KeptReport report;
    private final Instant now;

    ReconciliationText(KeptReport report, Instant now) {
        this.report = report;
        this.now = now;
    }

    /** What {@code --json} answers. */
    record Answer(Instant at, List<Part> networks) {}

    record Part(String network, List<Run> runs, @Nullable Failure failure, List<Difference> breaks) {}

    record Run(long id, Instant at, String by, long height, String block, boolean equal, List<Total> totals) {}

    record Failure(Instant at, String by, String code, String reason) {}

    /** Amounts in base units; symbol and decimals are null where the registry does not list the asset. */
    record Total(
            String asset,
            @Nullable String symbol,
            @Nullable Integer decimals,
            WalletTier tier,
            BigInteger books,
            BigInteger chain) {}

    /** Amounts in base units, the age in seconds; the owner is null while nobody looks into it. */
    record Difference(
            String id,
            String address,
            WalletTier tier,
            String asset,
            BigInteger books,
            BigInteger chain,
            @Nullable String owner,
            Instant openedAt,
            long age) {}

    Answer json() {
        return new Answer(now, report.networks().stream().map(this::part).toList());
    }

    private Part part(OfNetwork one) {
        ReconciliationFailure failed = one.failure();
        return new Part(
                one.network().toString(),
                one.runs().stream().map(ReconciliationText::run).toList(),
                failed == null
                        ? null
                        : new Failure(
                                failed.at(),
                                failed.by().toString(),
                                failed.problem().code(),
                                failed.problem().reason()),
                one.breaks().stream().map(this::difference).toList());
    }

    private static Run run(ReconciliationRun run) {
        Reconciliation found = run.result();
        return new Run(
                run.id(),
                run.at(),
                run.by().toString(),
                found.block().height(),
                found.block().hash(),
                found.isEqual(),
                found.lines().stream()
                        .map(line -> new Total(
                                line.asset().toString(),
                                token(line.asset()).map(Token::symbol).orElse(null),
                                token(line.asset()).map(Token::decimals).orElse(null),
                                line.tier(),
                                line.books(),
                                line.chain()))
                        .toList());
    }

    private Difference difference(BookBreak one) {
        return new Difference(
                one.id(),
                one.wallet().text(),
                one.tier(),
                one.asset().toString(),
                one.books(),
                one.chain(),
                one.owner(),
                one.openedAt(),
                age(one).toSeconds());
    }

    /** The report line by line, each ended. */
    String lines() {
        StringBuilder text = new StringBuilder("Books against chain, as known at " + now + "\n");
        if (report.networks().isEmpty()) {
            text.append("No network was compared yet.\n");
        }
        for (OfNetwork one : report.networks()) {
            text.append('\n').append(name(one.network())).append('\n');
            ReconciliationFailure failed = one.failure();
            if (failed != null) {
                text.append("  the newest run, at %s by %s, came to nothing: %s [%s]\n"
                        .formatted(
                                failed.at(),
                                failed.by(),
                                failed.problem().reason(),
                                failed.problem().code()));
            }
            one.runs().forEach(run -> text.append(lines(run)));
            text.append(
                    one.breaks().isEmpty()
                            ? "  no difference lasts\n"
                            : "  " + one.breaks().size() + " that differ by the newest run that compared:\n");
            one.breaks().forEach(open -> text.append(line(open)));
        }
        return text.toString();
    }

    private static String lines(ReconciliationRun run) {
        Reconciliation found = run.result();
        return "  run %d at %s by %s, block %d: %s\n"
                        .formatted(
                                run.id(),
                                run.at(),
                                run.by(),
                                found.block().height(),
                                found.isEqual()
                                        ? "books and chain are equal"
                                        : found.breaks().size() + " addresses differ")
                + found.lines().stream()
                        .map(line -> String.format(
                                Locale.ROOT,
                                "    %-8s  %-7s  books %26s  chain %26s  difference %s\n",
                                symbol(line.asset()),
                                line.tier(),
                                amount(line.asset(), line.books()),
                                amount(line.asset(), line.chain()),
                                amount(line.asset(), line.chain().subtract(line.books()))))
                        .collect(Collectors.joining());
    }

    private String line(BookBreak open) {
        String owner = open.owner();
        return String.format(
                Locale.ROOT,
                "    %s %s %s: books %s, chain %s, difference %s; %s, open for %s, since %s, number %s\n",
                open.tier(),
                open.wallet().text(),
                symbol(open.asset()),
                amount(open.asset(), open.books()),
                amount(open.asset(), open.chain()),
                amount(open.asset(), open.difference()),
                owner == null ? "nobody looks into it" : owner + " looks into it",
                words(age(open)),
                open.openedAt(),
                open.id());
    }

    private Duration age(BookBreak open) {
        Duration age = Duration.between(open.openedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static String words(Duration age) {
        return age.toDays() > 0
                ? age.toDays() + " d " + age.toHoursPart() + " h"
                : age.toHours() > 0 ? age.toHours() + " h " + age.toMinutesPart() + " min" : age.toMinutes() + " min";
    }

    private static String name(Network network) {
        return Registry.builtIn().all().stream()
                .filter(listed -> listed.network().equals(network))
                .map(ListedNetwork::name)
                .map(name -> name + " (" + network + ")")
                .findFirst()
                .orElse(network.toString());
    }

    private static String symbol(Asset asset) {
        return token(asset).map(Token::symbol).orElse(asset.toString());
    }

    /** In whole tokens where the registry lists the asset, else in base units. */
    private static String amount(Asset asset, BigInteger units) {
        return token(asset).map(token -> token.format(units)).orElse(units + " base units");
    }

    private static Optional<Token> token(Asset asset) {
        return Registry.builtIn().all().stream()
                .flatMap(listed -> listed.tokens().stream())
                .filter(token -> token.asset().equals(asset))
                .findFirst();
    }
}
