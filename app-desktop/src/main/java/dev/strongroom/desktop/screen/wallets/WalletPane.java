package dev.strongroom.desktop.screen.wallets;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLine;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right side: the whole address, what the wallet is for, what the books have of it, and why it pays nothing. */
final class WalletPane extends BorderPane {
    private static final int SYMBOLS = 72;
    private final WalletsViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final WalletStrip strip;
    private final Label nothing = new Label();

    WalletPane(WalletsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new WalletStrip(model);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        nothing.setText(messages.get("wallets.nothing"));
        nothing.setWrapText(true);
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        show(null);
    }

    void show(@Nullable WalletDetail detail) {
        if (detail == null) {
            setTop(null);
            setBottom(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        drawHead(detail);
        content.getChildren()
                .setAll(
                        new Section(messages.get("wallets.use"), use(detail.position())),
                        new Section(messages.get("wallets.books"), books(detail.position())));
        setTop(head);
        setCenter(scroll);
        strip.show(detail);
        setBottom(detail.wallet().state() == WalletState.RETIRED ? null : strip);
    }

    private void drawHead(WalletDetail detail) {
        Wallet wallet = detail.wallet();
        Label name = new Label(wallet.name());
        name.getStyleClass().add(Styles.TITLE_4);
        name.setWrapText(true);
        Label state = WalletLook.label(wallet.state(), messages);
        state.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, name, space, state);
        line.setAlignment(Pos.BASELINE_LEFT);
        String what = wallet.tier() == WalletTier.HOT ? messages.get("address.hot") : messages.get("address.cold");
        head.getChildren().setAll(line, new AddressLine(wallet.address().text(), what, model.said()));
        if (wallet.why() != null) {
            head.getChildren()
                    .add(why(
                            detail,
                            messages.refusal(wallet.why().code(), wallet.why().reason())));
        }
    }

    private VBox why(WalletDetail detail, String reason) {
        VBox note = new VBox(new Label(reason));
        note.getStyleClass().add("note-box");
        if (detail.wallet().state() == WalletState.RETIRED) {
            note.getStyleClass().add("done");
        } else if (!detail.votes().isEmpty()) {
            String names =
                    detail.votes().stream().map(Actor::id).collect(Collectors.joining(messages.get("list.comma")));
            note.getChildren().add(new Label(messages.get("wallets.votes", names)));
        }
        return note;
    }

    private Facts use(WalletPosition position) {
        Wallet wallet = position.wallet();
        Facts facts = new Facts()
                .add(messages.get("arrival.network"), ArrivalFacts.network(wallet.network()))
                .add(messages.get("wallets.tier"), messages.name(wallet.tier()))
                .add(messages.get("wallets.index"), formats.count(wallet.index()));
        if (wallet.frozenAt() != null) {
            facts.add(
                    messages.get("wallets.frozen-since"),
                    messages.get("pools.since.line", formats.exact(wallet.frozenAt()), formats.age(wallet.frozenAt())));
        }
        facts.add(messages.get("wallets.purpose"), model.words().purposes(position));
        Stream.of(WalletPurpose.values())
                .filter(position.purposes()::contains)
                .forEach(purpose -> facts.note(meaning(purpose)));
        return facts.note(position.purposes().isEmpty() ? messages.get("wallets.purpose.none") : "");
    }

    private String meaning(WalletPurpose purpose) {
        return switch (purpose) {
            case PAYOUT -> messages.get("wallets.purpose.payout");
            case GAS -> messages.get("wallets.purpose.gas");
            case RESERVE -> messages.get("wallets.purpose.reserve");
        };
    }

    private Facts books(WalletPosition position) {
        Facts facts = new Facts(SYMBOLS);
        for (WalletPosition.Holding held : position.holdings()) {
            String symbol = held.token().symbol();
            Long height = held.height();
            if (height == null) {
                facts.add(symbol, messages.get("wallets.not-open"));
                continue;
            }
            facts.add(symbol, model.words().total(held));
            if (!held.available().equals(held.total())) {
                facts.note(messages.get("wallets.available", model.words().available(held)));
            }
            facts.note(messages.get("wallets.since-block", formats.count(height)));
        }
        boolean isClosed = position.holdings().stream().anyMatch(held -> !held.isOpen());
        return facts.note(isClosed ? messages.get("wallets.take-in") : "");
    }
}
