package dev.strongroom.desktop.screen.book;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.desktop.address.LookAlikes;
import dev.strongroom.desktop.address.TypedEnd;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.ProblemLine;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The fields of an entry. */
final class EntryBox extends VBox {
    private static final int WIDTH = 640;
    private static final int LAST_WIDTH = 120;
    private final EntryForm form;
    private final Messages messages;
    private final StackPane alike = new StackPane();

    EntryBox(EntryForm form) {
        this.form = form;
        this.messages = form.messages();
        getStyleClass().add("dialog-box");
        setId("entry-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        Label title = new Label(form.isNew() ? messages.get("book.add.title") : messages.get("book.rename.title"));
        title.getStyleClass().add(Styles.TITLE_4);
        TextField label = text("entry-label");
        label.textProperty().bindBidirectional(form.labelProperty());
        TextField note = text("entry-note");
        note.textProperty().bindBidirectional(form.noteProperty());
        TextField address = text("entry-address");
        address.getStyleClass().add("address-field");
        address.textProperty().bindBidirectional(form.addressProperty());
        getChildren().add(title);
        if (form.isNew()) {
            getChildren()
                    .addAll(
                            field(messages.get("book.network"), networks(), Field.NETWORK),
                            field(messages.get("book.address"), address, Field.ADDRESS),
                            field(messages.get("request.last", TypedEnd.CHARACTERS), last(), Field.LAST_CHARACTERS));
        } else {
            getChildren().add(new AddressLabel(form.addressProperty().get(), "", messages));
        }
        getChildren()
                .addAll(
                        field(messages.get("book.label"), label, Field.LABEL),
                        field(messages.get("book.note"), note, Field.NOTE),
                        new ProblemLine(form.problems(), Field.ALL),
                        alike,
                        buttons());
        form.alike().addListener((ListChangeListener<LookAlike>) _ -> drawAlike());
        drawAlike();
        focusedProperty().subscribe(focused -> {
            if (focused) {
                (form.isNew() ? address : label).requestFocus();
            }
        });
    }

    private static TextField text(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private TextField last() {
        TextField last = text("entry-last");
        last.setMaxWidth(LAST_WIDTH);
        last.textProperty().bindBidirectional(form.lastCharactersProperty());
        return last;
    }

    private VBox field(String name, Node input, Field field) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        label.setWrapText(true);
        input.setAccessibleText(name);
        return new VBox(4, label, input, new ProblemLine(form.problems(), field));
    }

    private ChoiceBox<Network> networks() {
        ChoiceBox<Network> choice = new ChoiceBox<>();
        choice.getItems().setAll(form.networks());
        choice.setConverter(
                new Named<>(network -> Registry.builtIn().network(network).name()));
        choice.valueProperty().bindBidirectional(form.networkProperty());
        return choice;
    }

    private void drawAlike() {
        alike.getChildren().setAll(new LookAlikes(form.alike(), messages));
        alike.setVisible(!form.alike().isEmpty());
        alike.setManaged(alike.isVisible());
    }

    private HBox buttons() {
        Button back = new Button(messages.get("dialog.back"));
        back.setOnAction(_ -> form.close());
        Button save = new Button();
        save.setId("entry-save");
        save.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> !form.isNew()
                                ? messages.get("book.save")
                                : form.alike().isEmpty()
                                        ? messages.get("book.add")
                                        : messages.get("book.add-nevertheless"),
                        form.alike()));
        save.getStyleClass().add(Styles.ACCENT);
        save.setDefaultButton(true);
        save.disableProperty().bind(form.busyProperty());
        save.setOnAction(_ -> form.save());
        HBox buttons = new HBox(8, back, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }
}
