package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Lists the payments and writes the chosen one out. */
public final class ReadView implements View {
    private final ReadViewModel model;
    private final Messages messages;

    @FXML
    private Label heading = new Label();

    @FXML
    private VBox totals = new VBox();

    @FXML
    private Label recipients = new Label();

    @FXML
    private VBox fees = new VBox();

    @FXML
    private Label expiry = new Label();

    @FXML
    private VBox notes = new VBox();

    @FXML
    private ListView<PaymentRow> payments = new ListView<>();

    @FXML
    private ScrollPane detail = new ScrollPane();

    @FXML
    private Label blocked = new Label();

    @FXML
    private Button next = new Button();

    public ReadView(ReadViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        heading.setText(model.heading());
        fill(totals, model.totals(), "tile-figure");
        recipients.setText(model.recipients());
        fill(fees, model.fees(), "tile-figure");
        expiry.setText(model.expiry());
        fill(notes, model.notes(), "note");
        blocked.setText(model.blocked());
        next.setText(model.action());
        next.setDisable(model.isBlocked());
        payments.setCellFactory(_ -> new PaymentCell(messages));
        payments.getItems().setAll(model.rows());
        // a list keeps Enter and Escape for the editing of cells, and has none
        payments.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        payments.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> show(row));
        payments.getSelectionModel().select(firstToLookAt());
    }

    /** The first payment that differs or is refused; else the first. */
    private int firstToLookAt() {
        List<PaymentRow> rows = payments.getItems();
        for (PaymentRow.Mark mark : List.of(PaymentRow.Mark.DIFFERS, PaymentRow.Mark.REFUSED)) {
            for (PaymentRow row : rows) {
                if (row.mark() == mark) {
                    return row.number() - 1;
                }
            }
        }
        return 0;
    }

    private static void fill(VBox box, List<String> lines, String style) {
        for (String line : lines) {
            Label label = new Label(line);
            label.setWrapText(true);
            label.getStyleClass().add(style);
            box.getChildren().add(label);
        }
        box.setManaged(!lines.isEmpty());
    }

    private void show(@Nullable PaymentRow row) {
        detail.setContent(row == null ? null : new PaymentPane(row, model, messages));
        detail.setVvalue(0);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            onNext();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            onClose();
        }
    }

    @Override
    public void onShow() {
        payments.requestFocus();
    }

    @FXML
    void onNext() {
        model.next();
    }

    @FXML
    void onClose() {
        model.close();
    }
}
