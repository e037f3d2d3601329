package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.io.File;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Tells what came of the request and where the answer is. */
public final class SaveView implements View {
    private final SaveViewModel model;
    private final Messages messages;
    private final Troubles troubles;
    private final ChangeListener<@Nullable Setback> told;

    @FXML
    private Label title = new Label();

    @FXML
    private TextField file = new TextField();

    @FXML
    private VBox results = new VBox();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private Button done = new Button();

    public SaveView(SaveViewModel model, Messages messages, Troubles troubles) {
        this.model = model;
        this.messages = messages;
        this.troubles = troubles;
        this.told = (_, _, setback) -> show(setback);
    }

    @FXML
    void initialize() {
        title.setText(model.title());
        file.setText(model.file().toString());
        model.rows().forEach(row -> results.getChildren().add(line(row)));
    }

    private HBox line(ResultRow row) {
        PaymentRow.Mark mark = row.isSigned() ? PaymentRow.Mark.ALLOWED : PaymentRow.Mark.REFUSED;
        Label verdict = label(messages.get(row.isSigned() ? "save.signed" : "save.refused"), PaymentCell.style(mark));
        verdict.setGraphic(new FontIcon(PaymentCell.icon(mark)));
        verdict.getStyleClass().add("result-verdict");
        Label amount = label(row.number() + ".  " + row.amount(), "payment-amount");
        Label to = label(row.to(), "address");
        Label text = label(
                row.isSigned() ? messages.get("save.txid", row.text()) : row.text() + "  [" + row.code() + "]",
                row.isSigned() ? "result-id" : "result-reason");
        VBox lines = new VBox(amount, to, text);
        lines.getStyleClass().add("result-lines");
        HBox line = new HBox(verdict, lines);
        line.getStyleClass().add("result");
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    public void onShow() {
        model.onShow();
        model.setbackProperty().addListener(told);
        show(null);
        done.requestFocus();
    }

    @Override
    public void onHide() {
        model.setbackProperty().removeListener(told);
    }

    private void show(@Nullable Setback setback) {
        trouble.show(setback == null ? null : troubles.text(setback));
    }

    @FXML
    void onCopy() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("save.copy"));
        chooser.setInitialFileName(String.valueOf(model.file().getFileName()));
        File place = chooser.showSaveDialog(file.getScene().getWindow());
        if (place != null) {
            model.copyTo(place.toPath());
        }
    }

    @FXML
    void onClose() {
        model.close();
    }
}
