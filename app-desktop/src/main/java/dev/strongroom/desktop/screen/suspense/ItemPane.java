package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.arrival.Why;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingsPane;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
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

/** The right side: the amount and why nobody has it, the decision, the evidence, the journal, and the commands. */
final class ItemPane extends BorderPane {
    private final SuspenseViewModel model;
    private final Messages messages;
    private final Formats formats;
    private final VBox head = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final ItemStrip strip;
    private final Label nothing = new Label();
    private @Nullable ResolvePane fields;
    private @Nullable ResolveForm drawn;

    ItemPane(SuspenseViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        this.strip = new ItemStrip(model);
        getStyleClass().add("detail");
        head.getStyleClass().add("detail-head");
        content.getStyleClass().add("detail-tab");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        nothing.setText(messages.get("suspense.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.setWrapText(true);
        show(null);
    }

    void show(@Nullable SuspenseDetail detail) {
        ResolveForm form = detail == null ? null : model.form();
        if (form == null || !form.equals(drawn)) {
            stop();
        }
        if (detail == null) {
            setTop(null);
            setBottom(null);
            setCenter(nothing);
            setAlignment(nothing, Pos.CENTER);
            return;
        }
        drawHead(detail.item());
        content.getChildren()
                .setAll(
                        new Section(messages.get("suspense.evidence"), evidence(detail.item())),
                        decision(detail, form),
                        journal(detail));
        setTop(head);
        setCenter(scroll);
        setBottom(strip.show(detail, form) ? strip : null);
    }

    private void drawHead(SuspenseItem item) {
        Arrival arrival = item.arrival();
        Label number = new Label((item.isMissing() ? "−" : "") + formats.number(arrival.amount()));
        number.getStyleClass().add("detail-amount");
        Label symbol = new Label(formats.symbol(arrival.amount().asset()));
        symbol.getStyleClass().addAll("detail-symbol", Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, number, symbol, space, SuspenseLook.state(item.state(), messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        Label why = new Label(why(item));
        HBox.setHgrow(why, Priority.ALWAYS);
        why.setMaxWidth(Double.MAX_VALUE);
        Button deposit = new Button(messages.get("suspense.to-deposit"));
        deposit.setId("to-deposit");
        deposit.setMnemonicParsing(false);
        deposit.setMinWidth(USE_PREF_SIZE);
        deposit.setOnAction(_ -> model.toDeposit());
        HBox note = new HBox(why, deposit);
        note.setAlignment(Pos.CENTER_LEFT);
        note.getStyleClass().add("note-box");
        if (!item.state().isWork()) {
            note.getStyleClass().add("done");
        }
        head.getChildren().setAll(line, new AddressLabel(arrival.to().text(), "", messages), note);
    }

    /** Whole where somebody has to act on it, in two words where nobody has to any more. */
    private String why(SuspenseItem item) {
        return item.state().isWork()
                ? messages.refusal(item.why().code(), item.why().reason())
                : messages.name(Why.of(item.why()));
    }

    private Facts evidence(SuspenseItem item) {
        Facts facts = new Facts()
                .add(
                        messages.get("suspense.owner"),
                        item.owner() == null ? messages.get("deposits.nobody") : item.owner());
        return ArrivalFacts.add(facts, item.arrival(), messages, formats)
                .add(
                        messages.get("suspense.since"),
                        messages.get("suspense.since.line", formats.exact(item.since()), formats.age(item.since())));
    }

    private Section decision(SuspenseDetail detail, @Nullable ResolveForm form) {
        if (form == null) {
            return new Section(messages.get("suspense.decision"), new DecisionPane(model, detail));
        }
        ResolvePane pane = fields == null ? new ResolvePane(form) : fields;
        fields = pane;
        drawn = form;
        return new Section(messages.get("suspense.decision"), pane);
    }

    private Section journal(SuspenseDetail detail) {
        PostingsPane postings = new PostingsPane(messages, formats).linked(model::toLedger);
        postings.setSpacing(10);
        postings.show(detail.postings());
        return new Section(messages.get("suspense.journal"), postings);
    }

    /** The fields are drawn no more. */
    void stop() {
        if (fields != null) {
            fields.stop();
            fields = null;
            drawn = null;
        }
    }
}
