package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BreakComment;
import dev.strongroom.core.api.BreakEvidence;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLine;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import dev.strongroom.desktop.ui.StateLabel;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One break: what is off, both sides, what the address held when, what was posted since, what people say. */
final class BreakPane extends BorderPane {
    private static final int TXID = 10;
    private final ReconcileViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final BreakStrip strip;

    BreakPane(ReconcileViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new BreakStrip(model);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setTop(head);
        setCenter(scroll);
        setBottom(strip);
    }

    void show(BreakDetail detail) {
        drawHead(detail.item());
        content.getChildren()
                .setAll(
                        new Section(messages.get("reconcile.sides"), sides(detail.item())),
                        new Section(messages.get("reconcile.history"), history(detail)),
                        new Section(messages.get("reconcile.postings"), postings(detail)),
                        new Section(messages.get("reconcile.comments"), comments(detail.evidence())));
        strip.show(detail.item());
    }

    private void drawHead(BookBreak item) {
        Label number = new Label(model.commands().difference(item));
        number.getStyleClass().add("detail-amount");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label state = item.isOpen()
                ? StateLabel.of("mdal-error", messages.get("reconcile.state.open"), StateLabel.Tone.DANGER)
                : StateLabel.of("mdal-check_circle", messages.get("reconcile.state.closed"), StateLabel.Tone.SUCCESS);
        HBox line = new HBox(6, number, space, state);
        line.setAlignment(Pos.BASELINE_LEFT);
        Label what = new Label(
                item.difference().signum() < 0 ? messages.get("reconcile.missing") : messages.get("reconcile.surplus"));
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox note = new HBox(what);
        note.getStyleClass().add("note-box");
        if (!item.isOpen()) {
            what.setText(messages.get("reconcile.closed.done"));
            note.getStyleClass().add("done");
        }
        head.getChildren().setAll(line, new AddressLine(item.wallet().text(), kind(item.tier()), model.said()), note);
    }

    private String kind(WalletTier tier) {
        return switch (tier) {
            case HOT -> messages.get("address.hot");
            case COLD -> messages.get("address.cold");
            case DEPOSIT -> messages.get("address.deposit");
        };
    }

    private Facts sides(BookBreak item) {
        Facts facts = new Facts()
                .add(messages.get("reconcile.books"), amount(item, item.books()))
                .add(messages.get("reconcile.chain"), amount(item, item.chain()))
                .add(
                        messages.get("reconcile.block"),
                        messages.get(
                                "reconcile.when",
                                formats.count(item.block().height()),
                                formats.exact(item.block().time())))
                .add(messages.get("reconcile.tier"), messages.name(item.tier()))
                .add(messages.get("reconcile.opened"), when(item.openedAt()))
                .add(messages.get("reconcile.seen"), when(item.seenAt()))
                .add(
                        messages.get("reconcile.equal-at"),
                        item.equalAt() == null ? messages.get("reconcile.equal-at.never") : when(item.equalAt()))
                .add(
                        messages.get("reconcile.owner"),
                        Objects.requireNonNullElseGet(item.owner(), () -> messages.get("reconcile.nobody")));
        return item.closedAt() == null
                ? facts
                : facts.add(messages.get("reconcile.state.closed"), when(item.closedAt()));
    }

    private String when(Instant at) {
        return messages.get("reconcile.when", formats.exact(at), formats.age(at));
    }

    private Label amount(BookBreak item, BigInteger units) {
        String sign = units.signum() < 0 ? "−" : "";
        Label label = new Label(sign + formats.amount(new Amount(units.abs(), item.asset())));
        label.getStyleClass().add("numeric");
        return label;
    }

    private Node history(BreakDetail detail) {
        if (detail.evidence().balances().isEmpty()) {
            return muted(messages.get("reconcile.history.none"));
        }
        return new BalanceBars(detail.evidence().balances(), detail.item().asset(), formats);
    }

    private Node postings(BreakDetail detail) {
        List<BreakEvidence.Posting> postings = detail.evidence().postings();
        if (postings.isEmpty()) {
            return muted(messages.get("reconcile.postings.none"));
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("posting-lines");
        for (BreakEvidence.Posting posting : postings) {
            String sign = posting.change().signum() < 0 ? "−" : "+";
            Label amount = new Label(sign
                    + formats.amount(
                            new Amount(posting.change().abs(), detail.item().asset())));
            amount.getStyleClass().add("numeric");
            GridPane.setHalignment(amount, HPos.RIGHT);
            grid.addRow(
                    grid.getRowCount(),
                    muted(formats.shortAge(posting.at())),
                    new Label(posting.step()),
                    muted(cause(posting)),
                    amount);
        }
        return grid;
    }

    private String cause(BreakEvidence.Posting posting) {
        if (posting.height() == null) {
            return messages.get("reconcile.posting.no-block");
        }
        String txid = posting.txid() == null ? "" : posting.txid();
        return formats.count(posting.height()) + "  " + txid.substring(0, Math.min(TXID, txid.length()));
    }

    private Node comments(BreakEvidence evidence) {
        if (evidence.comments().isEmpty()) {
            return muted(messages.get("reconcile.comments.none"));
        }
        VBox list = new VBox(8);
        for (BreakComment comment : evidence.comments()) {
            Label text = new Label(comment.text());
            text.setWrapText(true);
            list.getChildren()
                    .add(new VBox(
                            2,
                            muted(messages.get("reconcile.when", comment.by().id(), formats.age(comment.at()))),
                            text));
        }
        return list;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
