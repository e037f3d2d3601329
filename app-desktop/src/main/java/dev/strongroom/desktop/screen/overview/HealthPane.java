package dev.strongroom.desktop.screen.overview;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import dev.strongroom.desktop.ui.StateLabel;
import java.math.BigInteger;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Whether what the screen says can be trusted: the nodes, and the books against the chain, network by network. */
final class HealthPane extends VBox {
    private static final int MOST_BREAKS = 3;
    private final OverviewViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Map<Network, Node> nodes = new HashMap<>();

    HealthPane(OverviewViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        setSpacing(16);
    }

    /** Leads the eye to a network's node. */
    void pointOut(Network network) {
        Node entry = nodes.get(network);
        if (entry != null) {
            entry.requestFocus();
        }
    }

    void show(Morning now) {
        nodes.clear();
        getChildren()
                .setAll(
                        new Section(
                                messages.get("overview.nodes"),
                                now.nodes().stream()
                                        .map(node -> named(node, node(now, node)))
                                        .toArray(Node[]::new)),
                        new Section(
                                messages.get("overview.reconciliations"),
                                now.nodes().stream()
                                        .map(node -> books(now, node))
                                        .toArray(Node[]::new)));
    }

    private VBox named(NodeStatus node, VBox entry) {
        entry.setAccessibleText(node.name());
        nodes.put(node.network(), entry);
        return entry;
    }

    private VBox node(Morning now, NodeStatus node) {
        Duration age = node.age(now.at());
        if (node.head() == null || age == null) {
            return entry(StateLabel.of("mdmz-schedule", node.name(), StateLabel.Tone.WARNING), problem(node));
        }
        boolean isSilent = Attention.isSilent(node, now.at());
        Optional<Standstill> standing =
                now.moneyIn().follower(node.network()).flatMap(one -> Standstill.of(one, now.at()));
        StateLabel.Tone tone = isSilent
                ? StateLabel.Tone.DANGER
                : standing.map(Standstill::tone).orElse(StateLabel.Tone.SUCCESS);
        Long last = node.finalizedHeight();
        String heights = messages.get(
                "overview.node",
                formats.count(node.head().height()),
                formats.span(age),
                last == null ? "–" : formats.count(node.head().height() - last));
        String icon = isSilent ? "mdal-cloud_off" : standing.isPresent() ? Standstill.ICON : "mdal-check_circle";
        VBox entry = entry(StateLabel.of(icon, node.name(), tone), heights);
        standing.ifPresent(one -> entry.getChildren().add(muted(one.reason(messages, formats))));
        if (node.problem() != null) {
            entry.getChildren().add(muted(problem(node)));
        }
        return entry;
    }

    private String problem(NodeStatus node) {
        return node.problem() == null
                ? messages.get("overview.node.waiting")
                : messages.refusal(node.problem().code(), node.problem().reason());
    }

    private VBox books(Morning now, NodeStatus node) {
        Optional<ReconciliationRun> found = now.runs().stream()
                .filter(run -> run.result().network().equals(node.network()))
                .findFirst();
        if (found.isEmpty()) {
            return entry(
                    StateLabel.of("mdal-compare_arrows", node.name(), StateLabel.Tone.WARNING),
                    messages.get("overview.never-reconciled"));
        }
        ReconciliationRun run = found.get();
        Reconciliation result = run.result();
        boolean isEqual = result.isEqual();
        VBox entry = entry(
                StateLabel.of(
                        isEqual ? "mdal-check_circle" : "mdal-error",
                        node.name(),
                        isEqual ? StateLabel.Tone.SUCCESS : StateLabel.Tone.DANGER),
                isEqual
                        ? messages.get(
                                "overview.books-equal",
                                formats.age(run.at()),
                                formats.count(result.block().height()))
                        : messages.get("overview.books-differ", result.breaks().size(), formats.age(run.at())));
        Tooltip.install(entry, new Tooltip(formats.exact(run.at())));
        result.breaks().stream()
                .limit(MOST_BREAKS)
                .forEach(one -> entry.getChildren().add(muted(difference(now, one))));
        return entry;
    }

    private String difference(Morning now, Reconciliation.Break one) {
        BigInteger off = one.chain().subtract(one.books());
        Token token = token(now, one.asset());
        return messages.get(
                "overview.difference",
                Formats.brief(one.wallet().text()),
                model.figures().change(token, off),
                Formats.name(token));
    }

    private static Token token(Morning now, Asset asset) {
        return now.positions().stream()
                .map(position -> position.token())
                .filter(token -> token.asset().equals(asset))
                .findFirst()
                .orElseGet(() -> new Token(asset, "UNITS", 0));
    }

    private static VBox entry(Label head, String text) {
        VBox entry = new VBox(1, head, muted(text));
        entry.getStyleClass().add("health-entry");
        return entry;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        return label;
    }
}
