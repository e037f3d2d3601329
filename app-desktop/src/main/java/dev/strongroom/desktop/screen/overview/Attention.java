package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Route;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what needs a person, most urgent first. */
final class Attention {
    /** A signed payment that has not landed after so long is looked at. */
    static final Duration LANDING = Duration.ofMinutes(10);

    /** A network whose newest block is older than this counts as silent. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int MOST = 7;
    private final Messages messages;
    private final Formats formats;
    private final MoneyInAttention moneyIn;

    Attention(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        this.moneyIn = new MoneyInAttention(messages, formats);
    }

    /** At most seven lines. */
    List<AttentionLine> of(Morning now) {
        List<AttentionLine> all = new ArrayList<>(moneyIn.unasked(now));
        frozen(now, all);
        breaks(now, all);
        silent(now, all);
        all.addAll(moneyIn.standing(now));
        all.addAll(moneyIn.pools(now));
        closed(now, all);
        review(now, all);
        starved(now, all);
        late(now, all);
        all.addAll(moneyIn.suspense(now));
        return all.stream().sorted(AttentionLine.MOST_URGENT_FIRST).limit(MOST).toList();
    }

    private void frozen(Morning now, List<AttentionLine> all) {
        MoneyOutStatus.Freeze freeze = now.moneyOut().freeze();
        if (freeze != null) {
            all.add(AttentionLine.go(
                    "mdal-ac_unit",
                    messages.get("overview.frozen", freeze.by(), formats.age(freeze.at()), freeze.reason()),
                    StateLabel.Tone.DANGER,
                    Place.AUDIT,
                    "all"));
        }
        for (MoneyOutStatus.FrozenWallet wallet : now.moneyOut().frozenWallets()) {
            all.add(AttentionLine.go(
                    "mdal-ac_unit",
                    messages.get(
                            "overview.frozen-wallet",
                            Formats.brief(wallet.address()),
                            formats.age(wallet.at()),
                            messages.refusal(wallet.why().code(), wallet.why().reason())),
                    StateLabel.Tone.DANGER,
                    Place.POOLS,
                    wallet.network() + "/" + wallet.address()));
        }
    }

    private void breaks(Morning now, List<AttentionLine> all) {
        for (ReconciliationRun run : now.runs()) {
            if (!run.result().isEqual()) {
                all.add(new AttentionLine(
                        "mdal-compare_arrows",
                        messages.get(
                                "overview.breaks",
                                now.name(run.result().network()),
                                run.result().breaks().size(),
                                formats.age(run.at())),
                        StateLabel.Tone.DANGER,
                        new AttentionLine.Reconcile(run.result().network())));
            }
        }
    }

    private void silent(Morning now, List<AttentionLine> all) {
        for (NodeStatus node : now.nodes()) {
            if (isSilent(node, now.at())) {
                Duration age = node.age(now.at());
                all.add(AttentionLine.go(
                        "mdal-cloud_off",
                        age == null
                                ? messages.get("overview.silent-never", node.name())
                                : messages.get("overview.silent", node.name(), formats.span(age)),
                        StateLabel.Tone.DANGER,
                        Place.WITHDRAWALS,
                        ""));
            }
        }
    }

    private void closed(Morning now, List<AttentionLine> all) {
        long wallets = now.waiting().closed().stream()
                .map(one -> one.wallet().address())
                .distinct()
                .count();
        if (wallets > 0) {
            all.add(new AttentionLine(
                    "mdal-library_add",
                    messages.get("overview.closed", wallets),
                    StateLabel.Tone.WARNING,
                    new AttentionLine.TakeIn()));
        }
    }

    /** Whether a network does not answer, or answers with old blocks; not before it was asked at all. */
    static boolean isSilent(NodeStatus node, Instant now) {
        if (node.problem() != null) {
            return true;
        }
        Duration age = node.age(now);
        return age != null && age.compareTo(SILENCE) > 0;
    }

    private void review(Morning now, List<AttentionLine> all) {
        for (WithdrawalCount count : now.counts()) {
            if (count.state() == WithdrawalState.REVIEW) {
                all.add(AttentionLine.go(
                        "mdmz-rate_review",
                        messages.get("overview.review", count.count(), formats.age(count.oldest())),
                        StateLabel.Tone.ATTENTION,
                        Place.WITHDRAWALS,
                        ""));
            }
        }
    }

    private void starved(Morning now, List<AttentionLine> all) {
        for (WithdrawalState state : List.of(WithdrawalState.NEEDS_FUNDS, WithdrawalState.NEEDS_GAS)) {
            List<Withdrawal> waiting =
                    now.starved().stream().filter(w -> w.state() == state).toList();
            if (waiting.isEmpty()) {
                continue;
            }
            Withdrawal oldest = waiting.stream()
                    .min(Comparator.comparing(w -> w.timing().createdAt()))
                    .orElseThrow();
            String age = formats.age(oldest.timing().createdAt());
            boolean isGas = state == WithdrawalState.NEEDS_GAS;
            all.add(AttentionLine.go(
                    isGas ? "mdal-local_gas_station" : "mdal-account_balance_wallet",
                    isGas
                            ? messages.get("overview.needs-gas", waiting.size(), age)
                            : messages.get("overview.needs-funds", waiting.size(), age),
                    StateLabel.Tone.WARNING,
                    Place.WITHDRAWALS,
                    oldest.id()));
        }
    }

    private void late(Morning now, List<AttentionLine> all) {
        List<OutstandingPayment> late = now.waiting().outstanding().stream()
                .filter(payment -> Duration.between(payment.since(), now.at()).compareTo(LANDING) > 0)
                .sorted(Comparator.comparing(OutstandingPayment::since))
                .toList();
        if (!late.isEmpty()) {
            OutstandingPayment oldest = late.getFirst();
            boolean isCold = late.stream().anyMatch(payment -> payment.route() == Route.COLD);
            all.add(AttentionLine.go(
                    "mdmz-schedule",
                    messages.get("overview.late", late.size(), formats.age(oldest.since())),
                    StateLabel.Tone.WARNING,
                    isCold ? Place.SIGNING : Place.WITHDRAWALS,
                    isCold ? "" : oldest.withdrawal()));
        }
    }
}
