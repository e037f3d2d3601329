package dev.strongroom.desktop.screen.ledger;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingLines;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The right side: one transfer with its entries, that they sum to zero, what caused it and what ended it. */
final class TransferPane extends BorderPane {
    private final LedgerViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final Label nothing = new Label();

    TransferPane(LedgerViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        getStyleClass().add("detail");
        nothing.setText(messages.get("ledger.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        show(null);
    }

    void show(@Nullable JournalEntry entry) {
        if (entry == null) {
            setTop(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        setTop(head(entry));
        LedgerPosting posting = entry.posting();
        VBox content = new VBox(12);
        content.getStyleClass().add("detail-tab");
        if (!posting.entries().isEmpty()) {
            content.getChildren().add(lines(messages.get("ledger.entries"), posting.entries()));
        }
        if (!posting.holds().isEmpty()) {
            content.getChildren().add(lines(messages.get("ledger.holds"), posting.holds()));
        }
        content.getChildren().add(new Section(messages.get("ledger.cause"), cause(entry)));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
    }

    private VBox head(JournalEntry entry) {
        LedgerPosting posting = entry.posting();
        Label number = new Label(messages.get("ledger.transfer", formats.count(posting.seq())));
        number.getStyleClass().add("detail-amount");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, number, space, TransferLook.label(entry.state(), messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        Label facts = new Label(String.join("  ·  ", entry.subject(), posting.step(), formats.exact(posting.at())));
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        facts.setWrapText(true);
        VBox head = new VBox(line, facts);
        head.getStyleClass().add("detail-head");
        Long ended = entry.endedBy();
        if (ended != null) {
            head.getChildren()
                    .add(button(
                            "ended-by",
                            messages.get("ledger.ended-by", formats.count(ended)),
                            () -> model.look(ended)));
        }
        head.getChildren()
                .add(button(
                        "about",
                        messages.get("ledger.about", entry.subject()),
                        () -> model.journalAbout(entry.subject())));
        return head;
    }

    private static Button button(String id, String text, Runnable command) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> command.run());
        return button;
    }

    private Section lines(String title, List<LedgerPosting.Line> lines) {
        Facts sums = new Facts();
        Map<Asset, BigInteger> totals = new TreeMap<>(Comparator.comparing(Asset::toString));
        lines.forEach(line -> totals.merge(line.asset(), line.units(), BigInteger::add));
        totals.forEach((asset, units) -> sums.add(
                messages.get("ledger.sum", formats.symbol(asset)),
                (units.signum() < 0 ? "−" : "") + formats.amount(new Amount(units.abs(), asset))));
        return new Section(title, new PostingLines(lines, messages, formats), sums);
    }

    private Facts cause(JournalEntry entry) {
        LedgerPosting posting = entry.posting();
        Facts facts = new Facts().add(messages.get("ledger.at"), formats.exact(posting.at()));
        if (entry.network() == null || posting.height() == null) {
            return facts.add(messages.get("ledger.block"), messages.get("ledger.no-block"));
        }
        facts.add(messages.get("ledger.network"), ArrivalFacts.network(entry.network()))
                .add(messages.get("ledger.block"), formats.count(posting.height()));
        return posting.txid() == null
                ? facts
                : facts.add(messages.get("ledger.txid"), new AddressLabel(posting.txid(), "", messages));
    }
}
