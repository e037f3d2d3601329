package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CompareGrid;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Shows four of the six words and the grid, and takes the other two. */
public final class CompareView implements View {
    private static final int COLUMNS = 3;
    private final CompareViewModel model;
    private final Messages messages;
    private final Troubles troubles;
    private final ChangeListener<@Nullable Setback> told;

    @FXML
    private GridPane words = new GridPane();

    @FXML
    private CompareGrid grid = new CompareGrid();

    @FXML
    private Label firstLabel = new Label();

    @FXML
    private TextField first = new TextField();

    @FXML
    private Label secondLabel = new Label();

    @FXML
    private TextField second = new TextField();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private Button confirm = new Button();

    public CompareView(CompareViewModel model, Messages messages, Troubles troubles) {
        this.model = model;
        this.messages = messages;
        this.troubles = troubles;
        this.told = (_, _, setback) -> show(setback);
    }

    @FXML
    void initialize() {
        List<String> shown = model.words();
        for (int i = 0; i < shown.size(); i++) {
            words.add(tile(i + 1, shown.get(i)), i % COLUMNS, i / COLUMNS);
        }
        grid.show(model.code(), messages);
        firstLabel.setText(messages.get("compare.word", model.firstPosition()));
        secondLabel.setText(messages.get("compare.word", model.secondPosition()));
        first.setAccessibleText(firstLabel.getText());
        second.setAccessibleText(secondLabel.getText());
        first.textProperty().bindBidirectional(model.firstProperty());
        second.textProperty().bindBidirectional(model.secondProperty());
        first.setOnAction(_ -> second.requestFocus());
        second.setOnAction(_ -> onConfirm());
        confirm.disableProperty().bind(model.isTyped().not());
    }

    private VBox tile(int position, String word) {
        Label number = new Label(Integer.toString(position));
        number.getStyleClass().add("word-number");
        Label text = new Label(word.isEmpty() ? messages.get("compare.blank") : word);
        text.getStyleClass().addAll("word", word.isEmpty() ? "word-blank" : "word-shown");
        VBox tile = new VBox(number, text);
        tile.getStyleClass().add("word-tile");
        tile.setAccessibleText(messages.get("compare.word", position) + " " + text.getText());
        return tile;
    }

    @Override
    public void onShow() {
        model.onShow();
        model.setbackProperty().addListener(told);
        show(model.setbackProperty().get());
        first.requestFocus();
    }

    @Override
    public void onHide() {
        model.setbackProperty().removeListener(told);
        first.textProperty().unbindBidirectional(model.firstProperty());
        second.textProperty().unbindBidirectional(model.secondProperty());
    }

    private void show(@Nullable Setback setback) {
        trouble.show(setback == null ? null : troubles.text(setback));
        if (setback != null) {
            first.requestFocus();
        }
    }

    @FXML
    void onConfirm() {
        model.confirm();
    }

    @FXML
    void onBack() {
        model.back();
    }

    @FXML
    void onClose() {
        model.close();
    }
}
