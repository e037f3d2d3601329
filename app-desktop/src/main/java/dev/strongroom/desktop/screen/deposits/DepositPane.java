package dev.strongroom.desktop.screen.deposits;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.arrival.Why;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingsPane;
import dev.strongroom.desktop.ui.AddressLine;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right side: how much came where, what the chain says of it, why nobody has it yet, and what was posted. */
final class DepositPane extends BorderPane {
    private final DepositsViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox summary = new VBox();
    private final PostingsPane journal;
    private final TabPane tabs = new TabPane();
    private final Label nothing = new Label();

    DepositPane(DepositsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.journal = new PostingsPane(messages, formats).linked(model::toLedger);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getStyleClass().add(Styles.DENSE);
        tabs.getTabs()
                .setAll(tab(messages.get("detail.summary"), summary), tab(messages.get("detail.journal"), journal));
        nothing.setText(messages.get("deposits.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        show(null);
    }

    private static Tab tab(String title, VBox content) {
        content.getStyleClass().add("detail-tab");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        Tab tab = new Tab(title, scroll);
        tab.setClosable(false);
        return tab;
    }

    void show(@Nullable DepositDetail detail) {
        if (detail == null) {
            setTop(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        drawHead(detail);
        summary.getChildren().setAll(new Section(messages.get("deposits.on-chain"), chain(detail.deposit())));
        summary.getChildren().add(new Section(messages.get("deposits.at-desk"), desk(detail.deposit())));
        journal.show(detail.postings());
        setTop(head);
        setCenter(tabs);
    }

    private void drawHead(DepositDetail detail) {
        Deposit deposit = detail.deposit();
        Arrival arrival = deposit.arrival();
        Label number = new Label(formats.number(arrival.amount()));
        number.getStyleClass().add("detail-amount");
        Label symbol = new Label(formats.symbol(arrival.amount().asset()));
        symbol.getStyleClass().addAll("detail-symbol", Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, number, symbol, space, DepositLook.label(deposit.state(), messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        String whose = deposit.customer() == null ? messages.get("deposits.nobody") : deposit.customer();
        Label facts = new Label(String.join(
                "  ·  ",
                whose,
                ArrivalFacts.network(arrival.to().network()),
                messages.get("deposits.ago", formats.age(deposit.seenAt()))));
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        facts.setWrapText(true);
        head.getChildren().setAll(line, facts, new AddressLine(arrival.to().text(), kind(detail), model.said()));
        if (deposit.why() != null || detail.item() != null) {
            head.getChildren().add(note(deposit.why(), detail.item()));
        }
    }

    /** What came to a wallet of the desk itself is in suspense for that reason. */
    private String kind(DepositDetail detail) {
        Note why =
                detail.item() == null ? detail.deposit().why() : detail.item().why();
        return why != null && Why.of(why) == Why.UNKNOWN_ORIGIN
                ? messages.get("address.wallet")
                : messages.get("address.deposit");
    }

    private HBox note(@Nullable Note why, @Nullable SuspenseItem item) {
        String text = why == null ? messages.get("deposits.was-suspended") : messages.refusal(why.code(), why.reason());
        Label label = new Label(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox box = new HBox(label);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("note-box");
        if (item != null) {
            if (!item.state().isWork()) {
                box.getStyleClass().add("done");
            }
            Button open = new Button(messages.get("deposits.to-suspense"));
            open.setId("to-suspense");
            open.setMnemonicParsing(false);
            open.setMinWidth(USE_PREF_SIZE);
            open.setOnAction(_ -> model.toSuspense());
            box.getChildren().add(open);
        }
        return box;
    }

    private Facts chain(Deposit deposit) {
        return ArrivalFacts.add(new Facts(), deposit.arrival(), messages, formats)
                .add(
                        messages.get("deposits.confirmations"),
                        messages.get(
                                "deposits.confirmations.line",
                                formats.count(deposit.confirmations().seen()),
                                formats.count(deposit.confirmations().needed())));
    }

    private Facts desk(Deposit deposit) {
        return new Facts()
                .add(
                        messages.get("deposits.customer"),
                        deposit.customer() == null ? messages.get("deposits.nobody") : deposit.customer())
                .add(messages.get("deposits.seen"), formats.exact(deposit.seenAt()))
                .add(messages.get("deposits.changed"), formats.exact(deposit.changedAt()))
                .add(messages.get("deposits.id"), deposit.id());
    }
}
