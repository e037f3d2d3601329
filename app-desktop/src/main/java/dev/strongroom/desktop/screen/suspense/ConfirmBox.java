package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Address;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.desktop.address.LookAlikes;
import dev.strongroom.desktop.address.Recipient;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.posting.PostingLines;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.ProblemLine;
import dev.strongroom.desktop.ui.Section;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What is about to be decided, whole; the way back has the focus. */
final class ConfirmBox extends VBox {
    private static final int WIDTH = 600;
    private static final int LAST_WIDTH = 120;
    private final ResolveForm form;
    private final Messages messages;
    private final Button back = new Button();

    ConfirmBox(ResolveForm form, ResolveForm.SecondLook look) {
        this.form = form;
        this.messages = form.messages();
        SuspenseResolution resolution = look.resolution();
        String action = form.words().action(form.item(), resolution);
        getStyleClass().add("dialog-box");
        setId("suspense-confirm");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(messages.get("suspense.confirm.title", action));
        title.getStyleClass().add(Styles.TITLE_4);
        title.setWrapText(true);
        Label text = new Label(consequence(look));
        text.setWrapText(true);
        getChildren().addAll(title, text);
        if (look.to() != null) {
            addRecipient(look.to(), look);
        }
        Facts facts = new Facts();
        if (resolution.customer() != null) {
            facts.add(messages.get("suspense.customer"), resolution.customer());
        }
        facts.add(messages.get("suspense.reason.short"), resolution.reason());
        getChildren()
                .addAll(
                        facts,
                        new Section(
                                messages.get("suspense.preview"),
                                new PostingLines(look.preview().lines(), messages, form.formats())),
                        new ProblemLine(form.problems(), Field.ALL),
                        buttons(look, action));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                back.requestFocus();
            }
        });
    }

    private String consequence(ResolveForm.SecondLook look) {
        if (look.preview().needsSecond()) {
            return messages.get("suspense.confirm.second");
        }
        return look.to() == null ? messages.get("suspense.confirm.now") : messages.get("suspense.confirm.refund");
    }

    private void addRecipient(Address to, ResolveForm.SecondLook look) {
        Recipient recipient = look.recipient();
        Label known = new Label(known(recipient));
        known.setWrapText(true);
        known.getStyleClass().add(recipient.alike().isEmpty() ? Styles.TEXT_MUTED : "look-alike");
        getChildren().addAll(new AddressLabel(to.text(), recipient.label(), messages), known);
        if (!recipient.alike().isEmpty()) {
            getChildren().add(new LookAlikes(recipient.alike(), messages));
        }
        if (look.needsTyping()) {
            getChildren().add(typing());
        }
    }

    private String known(Recipient recipient) {
        if (recipient.isForbidden()) {
            return messages.get("request.look.forbidden");
        }
        if (!recipient.alike().isEmpty()) {
            return messages.get("request.look.alike", recipient.alike().size());
        }
        return recipient.label().isEmpty() ? messages.get("request.look.unknown") : messages.get("request.look.known");
    }

    private VBox typing() {
        String name = messages.get("request.last", TypedEnd.CHARACTERS);
        Label text = new Label(name);
        text.setWrapText(true);
        TextField last = new TextField();
        last.setId("suspense-last");
        last.setMaxWidth(LAST_WIDTH);
        last.getStyleClass().add("address-field");
        last.setAccessibleText(name);
        last.textProperty().bindBidirectional(form.lastCharactersProperty());
        return new VBox(4, text, last, new ProblemLine(form.problems(), Field.LAST_CHARACTERS));
    }

    private FlowPane buttons(ResolveForm.SecondLook look, String action) {
        back.setText(messages.get("dialog.back"));
        back.setOnAction(_ -> form.back());
        Button decide = new Button(
                look.preview().needsSecond() ? messages.get("suspense.action.propose", action) : action);
        decide.setId("suspense-decide");
        decide.setMnemonicParsing(false);
        decide.getStyleClass().add(Styles.DANGER);
        if (look.isForbidden()) {
            decide.setDisable(true);
        } else {
            decide.disableProperty().bind(form.busyProperty());
        }
        decide.setOnAction(_ -> form.decide());
        FlowPane buttons = new FlowPane(8, 8, back, decide);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
