package dev.strongroom.desktop.shell;

import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The command palette: type, choose by arrows, Enter. */
final class PaletteBox extends VBox {
    private static final int WIDTH = 560;
    private static final int ROW = 34;
    private static final int ROWS = 10;
    private final TextField query = new TextField();
    private final ListView<Command> list = new ListView<>();
    private final Dialogs dialogs;

    PaletteBox(PaletteViewModel model, Messages messages, Dialogs dialogs) {
        this.dialogs = dialogs;
        getStyleClass().addAll("dialog-box", "palette");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        query.setId("palette-query");
        query.setPromptText(messages.get("palette.prompt"));
        query.textProperty().bindBidirectional(model.queryProperty());
        list.setId("palette-list");
        list.setItems(model.matching());
        list.setCellFactory(_ -> new CommandCell());
        list.setFixedCellSize(ROW);
        list.setPrefHeight((double) ROW * ROWS);
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(messages.get("palette.nothing")));
        list.getSelectionModel().selectFirst();
        model.queryProperty().subscribe(_ -> list.getSelectionModel().selectFirst());
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(_ -> run());
        getChildren().addAll(query, list);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                query.requestFocus();
            }
        });
        setFocusTraversable(true);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
        } else if (event.getCode() == KeyCode.ENTER) {
            run();
        } else {
            return;
        }
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
        event.consume();
    }

    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            dialogs.close();
            chosen.run().run();
        }
    }

    private static final class CommandCell extends ListCell<Command> {
        private final Label title = new Label();
        private final Label keys = new Label();
        private final HBox row = new HBox(title, new Region(), keys);

        CommandCell() {
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            keys.getStyleClass().add("keys");
        }

        @Override
        protected void updateItem(@Nullable Command command, boolean empty) {
            super.updateItem(command, empty);
            setGraphic(command == null || empty ? null : row);
            if (command != null) {
                title.setText(command.title());
                keys.setText(command.keys());
            }
        }
    }
}
