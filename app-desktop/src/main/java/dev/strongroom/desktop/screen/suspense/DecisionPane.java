package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingLines;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was decided or proposed, by whom and why. */
final class DecisionPane extends VBox {
    private final SuspenseViewModel model;
    private final Messages messages;

    DecisionPane(SuspenseViewModel model, SuspenseDetail detail) {
        this.model = model;
        this.messages = model.messages();
        setSpacing(10);
        SuspenseItem item = detail.item();
        if (item.decision() != null) {
            getChildren().add(facts(item, item.decision()));
        }
        if (item.state() == SuspenseState.GONE) {
            Label gone = new Label(messages.get("suspense.gone"));
            gone.setWrapText(true);
            getChildren().add(gone);
        }
        if (item.state() == SuspenseState.PROPOSED) {
            getChildren().add(proposed(detail.proposed()));
        }
    }

    private Facts facts(SuspenseItem item, SuspenseItem.Decision decision) {
        SuspenseResolution resolution = decision.resolution();
        Facts facts = new Facts().add(messages.get("suspense.what"), model.words().action(item, resolution));
        if (resolution.to() != null) {
            facts.add(messages.get("suspense.to"), new AddressLabel(resolution.to(), "", messages));
        }
        facts.add(messages.get("suspense.reason.short"), resolution.reason())
                .add(
                        item.state() == SuspenseState.PROPOSED
                                ? messages.get("suspense.proposed-by")
                                : messages.get("suspense.decided-by"),
                        decision.by().toString());
        if (decision.agreedBy() != null) {
            facts.add(messages.get("suspense.agreed-by"), decision.agreedBy().toString());
        }
        facts.add(messages.get("suspense.at"), model.formats().exact(decision.at()));
        if (decision.withdrawal() != null) {
            facts.add(messages.get("suspense.withdrawal"), withdrawal(decision.withdrawal()));
        }
        return facts;
    }

    private Button withdrawal(String id) {
        Button open = new Button(messages.get("suspense.to-withdrawal", id));
        open.setId("to-withdrawal");
        open.setMnemonicParsing(false);
        open.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_OUTLINED);
        open.setOnAction(_ -> model.toWithdrawal(id));
        return open;
    }

    private VBox proposed(Preview preview) {
        Label title = new Label(messages.get("suspense.preview"));
        title.getStyleClass().add("section-title");
        VBox box = new VBox(title);
        box.getStyleClass().add("preview");
        if (preview.found() == null) {
            Label why = new Label(preview.text());
            why.setWrapText(true);
            box.getChildren().add(why);
        } else {
            box.getChildren().add(new PostingLines(preview.lines(), messages, model.formats()));
        }
        return box;
    }
}
