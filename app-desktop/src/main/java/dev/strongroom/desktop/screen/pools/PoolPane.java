package dev.strongroom.desktop.screen.pools;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.wallets.WalletLook;
import dev.strongroom.desktop.ui.AddressLine;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The right side: the whole address, whose it is, why it cannot be used, and the signed file it follows from. */
final class PoolPane extends BorderPane {
    private final PoolsViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final AddressStrip strip;
    private final Label nothing = new Label();

    PoolPane(PoolsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new AddressStrip(model);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        nothing.setText(messages.get("pools.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        show(null);
    }

    void show(@Nullable PoolDetail detail) {
        if (detail == null) {
            setTop(null);
            setBottom(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        PoolAddress address = detail.address();
        drawHead(address);
        content.getChildren()
                .setAll(
                        new Section(messages.get("deposits.at-desk"), desk(address)),
                        new Section(messages.get("pools.source"), source(detail)));
        setTop(head);
        setCenter(scroll);
        strip.show(address);
        setBottom(address.state() == WalletState.RETIRED ? null : strip);
    }

    private void drawHead(PoolAddress address) {
        Label name = new Label(address.name());
        name.getStyleClass().add(Styles.TITLE_4);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, name, space, WalletLook.label(address.state(), messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        head.getChildren()
                .setAll(line, new AddressLine(address.address().text(), messages.get("address.deposit"), model.said()));
        if (address.why() != null) {
            Label why = new Label(
                    messages.refusal(address.why().code(), address.why().reason()));
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            HBox note = new HBox(why);
            note.getStyleClass().add("note-box");
            if (address.state() == WalletState.RETIRED) {
                note.getStyleClass().add("done");
            }
            head.getChildren().add(note);
        }
    }

    private Facts desk(PoolAddress address) {
        Facts facts = new Facts()
                .add(messages.get("arrival.network"), ArrivalFacts.network(address.network()))
                .add(messages.get("deposits.customer"), owner(address))
                .add(
                        messages.get("pools.since"),
                        messages.get("pools.since.line", formats.exact(address.since()), formats.age(address.since())));
        if (address.until() != null) {
            facts.add(messages.get("pools.until"), formats.exact(address.until()));
        }
        return facts;
    }

    private Node owner(PoolAddress address) {
        String customer = address.customer();
        if (customer == null) {
            return new Label(messages.get("pools.nobody"));
        }
        Button open = new Button(customer, new FontIcon("mdmz-open_in_new"));
        open.setId("to-customer");
        open.setMnemonicParsing(false);
        open.setAccessibleText(messages.get("pools.to-customer", customer));
        open.setTooltip(new Tooltip(messages.get("pools.to-customer", customer)));
        open.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        open.setOnAction(_ -> model.toCustomer(customer));
        return open;
    }

    private Facts source(PoolDetail detail) {
        Facts facts = new Facts()
                .add(messages.get("pools.index"), formats.count(detail.address().index()));
        PoolSource source = detail.source();
        if (source == null) {
            return facts.add(messages.get("pools.source.id"), messages.get("pools.source.unknown"));
        }
        facts.add(messages.get("pools.source.kind"), messages.name(source.kind()))
                .add(
                        messages.get("pools.source.signer"),
                        source.signer().isEmpty() ? messages.get("pools.source.nobody") : source.signer())
                .note(source.inForce() ? "" : messages.get("pools.source.not-in-force"))
                .add(
                        messages.get("pools.source.used"),
                        source.size() == null
                                ? messages.get("pools.source.used.endless", formats.count(source.used()))
                                : messages.get(
                                        "pools.source.used.line",
                                        formats.count(source.used()),
                                        formats.count(source.size())))
                .add(messages.get("pools.source.imported"), formats.exact(source.importedAt()));
        if (!source.path().isEmpty()) {
            facts.add(messages.get("pools.source.path"), source.path());
        }
        Label id = new Label(Formats.groups(source.id()));
        id.setWrapText(true);
        id.getStyleClass().add("numeric");
        return facts.add(messages.get("pools.source.id"), id);
    }
}
