package dev.strongroom.desktop.screen.request;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.address.LookAlikes;
import dev.strongroom.desktop.address.Recipient;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.ProblemLine;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What will be asked for, as it was understood; the end of an unknown address is typed again. */
final class SecondLookPage extends VBox {
    private static final int LAST_WIDTH = 120;
    private final Messages messages;
    private final TextField last = new TextField();
    private final Button ask = new Button();
    private final Button back = new Button();

    SecondLookPage(RequestViewModel model, RequestViewModel.SecondLook look) {
        messages = model.messages();
        Formats formats = model.formats();
        Recipient found = look.found().recipient();
        setSpacing(12);
        Label title = new Label(messages.get("request.look.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label amount = new Label(formats.amount(look.request().amount()));
        amount.getStyleClass().add("detail-amount");
        Facts facts = new Facts()
                .add(messages.get("request.customer"), look.request().customer())
                .add(messages.get("request.available"), formats.amount(look.found().available()))
                .add(
                        messages.get("summary.reference"),
                        look.request().reference().isEmpty()
                                ? "–"
                                : look.request().reference());
        getChildren().addAll(title, amount, new AddressLabel(look.to().text(), found.label(), messages), marks(found));
        if (!found.alike().isEmpty()) {
            getChildren().add(new LookAlikes(found.alike(), messages));
        }
        getChildren().add(facts);
        if (found.needsTyping() && !found.isForbidden()) {
            getChildren().add(typing(model));
        }
        getChildren().addAll(new ProblemLine(model.problems(), Field.ALL), buttons(model, look));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                first(found).requestFocus();
            }
        });
    }

    private Control first(Recipient found) {
        if (found.isForbidden()) {
            return back;
        }
        return found.needsTyping() ? last : ask;
    }

    private Label marks(Recipient found) {
        Label marks = new Label(known(found));
        marks.getStyleClass().add(found.alike().isEmpty() ? Styles.TEXT_MUTED : "look-alike");
        marks.setWrapText(true);
        return marks;
    }

    private String known(Recipient found) {
        if (found.isForbidden()) {
            return messages.get("request.look.forbidden");
        }
        if (!found.alike().isEmpty()) {
            return messages.get("request.look.alike", found.alike().size());
        }
        return found.label().isEmpty() ? messages.get("request.look.unknown") : messages.get("request.look.known");
    }

    private VBox typing(RequestViewModel model) {
        Label text = new Label(messages.get("request.last", TypedEnd.CHARACTERS));
        text.setWrapText(true);
        last.setId("request-last");
        last.setMaxWidth(LAST_WIDTH);
        last.getStyleClass().add("address-field");
        last.setAccessibleText(messages.get("request.last", TypedEnd.CHARACTERS));
        last.textProperty().bindBidirectional(model.lastCharactersProperty());
        return new VBox(4, text, last, new ProblemLine(model.problems(), Field.LAST_CHARACTERS));
    }

    private HBox buttons(RequestViewModel model, RequestViewModel.SecondLook look) {
        back.setText(messages.get("dialog.back"));
        back.setOnAction(_ -> model.back());
        ask.setText(messages.get(
                "request.action", model.formats().amount(look.request().amount())));
        ask.setId("request-ask");
        ask.setMnemonicParsing(false);
        ask.getStyleClass().add(Styles.ACCENT);
        if (look.found().recipient().isForbidden()) {
            ask.setDisable(true);
        } else {
            ask.disableProperty().bind(model.busyProperty());
        }
        ask.setOnAction(_ -> model.ask());
        last.setOnAction(_ -> model.ask());
        HBox buttons = new HBox(8, back, ask);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
