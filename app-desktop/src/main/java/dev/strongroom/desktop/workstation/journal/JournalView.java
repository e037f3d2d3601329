package dev.strongroom.desktop.workstation.journal;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

/** Lists a journal's entries under the verdict on its chain. */
public final class JournalView implements View {
    private final JournalViewModel model;
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private Button check = new Button();

    @FXML
    private Label verdict = new Label();

    @FXML
    private TableView<JournalRow> entries = new TableView<>();

    @FXML
    private TableColumn<JournalRow, String> seq = new TableColumn<>();

    @FXML
    private TableColumn<JournalRow, String> at = new TableColumn<>();

    @FXML
    private TableColumn<JournalRow, String> kind = new TableColumn<>();

    @FXML
    private TableColumn<JournalRow, String> text = new TableColumn<>();

    @FXML
    private TableColumn<JournalRow, String> hash = new TableColumn<>();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    public JournalView(JournalViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        file.bind(model.fileProperty());
        check.disableProperty().bind(model.fileProperty().isNull());
        show(seq, JournalRow::seq);
        show(at, JournalRow::at);
        show(kind, JournalRow::kind);
        show(text, JournalRow::text);
        show(hash, JournalRow::hash);
        entries.setPlaceholder(new Label(messages.get("journal.empty")));
    }

    private static void show(TableColumn<JournalRow, String> column, Function<JournalRow, String> value) {
        column.setCellValueFactory(cell -> new SimpleStringProperty(value.apply(cell.getValue())));
    }

    @Override
    public void onShow() {
        Troubles troubles = new Troubles(messages);
        subscriptions.add(model.setbackProperty()
                .subscribe(setback -> trouble.show(setback == null ? null : troubles.text(setback))));
        subscriptions.add(model.linesProperty().subscribe(_ -> {
            entries.getItems().setAll(model.rows());
            verdict.setText(model.verdict());
            verdict.setManaged(!model.verdict().isEmpty());
            verdict.setVisible(!model.verdict().isEmpty());
        }));
        file.focus();
        model.check();
    }

    @Override
    public void onHide() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    @FXML
    void onCheck() {
        model.check();
    }
}
