package dev.strongroom.desktop.screen.audit;

import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.ui.StateLabel;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the audit log. */
public final class AuditView implements View {
    private static final int ROW = 28;
    private final AuditViewModel model;
    private final Messages messages;
    private final RecordPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML TextField actor;
    private @FXML TextField action;
    private @FXML TextField subject;
    private @FXML DatePicker from;
    private @FXML DatePicker to;
    private @FXML TableView<AuditRecord> table;
    private @FXML Label shown;
    private @FXML Button older;
    private @FXML HBox verdict;
    private @FXML Button verify;
    private @FXML Button stop;
    private @FXML ProgressBar progress;
    private @FXML Label step;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public AuditView(AuditViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.detail = new RecordPane(model);
    }

    @FXML
    void initialize() {
        actor.textProperty().bindBidirectional(model.filter().actorProperty());
        action.textProperty().bindBidirectional(model.filter().actionProperty());
        subject.textProperty().bindBidirectional(model.filter().subjectProperty());
        from.valueProperty().bindBidirectional(model.filter().fromProperty());
        to.valueProperty().bindBidirectional(model.filter().toProperty());
        addColumns();
        table.setItems(model.rows());
        Label empty = new Label();
        empty.textProperty().bind(Bindings.createStringBinding(model::emptyText, model.loadedProperty(), model.rows()));
        table.setPlaceholder(empty);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, row) -> model.selectedProperty().set(row));
        table.addEventFilter(ScrollEvent.SCROLL, _ -> pageAtTheEnd());
        shown.textProperty().bind(Bindings.createStringBinding(model::footer, model.rows(), model.hasOlderProperty()));
        older.disableProperty().bind(model.hasOlderProperty().not());
        right.getChildren().setAll(detail);
    }

    private void addColumns() {
        Columns<AuditRecord> columns = new Columns<>(messages, model.formats());
        TableColumn<AuditRecord, String> seq = columns.text(
                messages.get("audit.seq"), 58, row -> model.formats().count(row.seq()));
        seq.getStyleClass().add("number");
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        seq,
                        columns.text(
                                messages.get("audit.time"),
                                214,
                                row -> model.formats().exact(row.at())),
                        columns.text(messages.get("audit.actor"), 104, AuditRecord::actor),
                        columns.text(messages.get("audit.action"), 150, AuditRecord::action),
                        columns.text(messages.get("audit.subject"), 200, AuditRecord::subject)));
    }

    private void pageAtTheEnd() {
        for (Node node : table.lookupAll(".scroll-bar")) {
            if (node instanceof ScrollBar bar
                    && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL
                    && bar.getValue() >= bar.getMax()) {
                model.older();
            }
        }
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = Subscription.combine(
                model.selectedProperty().subscribe(detail::show),
                model.verdictProperty().subscribe(this::draw),
                model.verifyingProperty().subscribe(this::follow));
        table.requestFocus();
        if (!table.getItems().isEmpty() && table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        progress.progressProperty().unbind();
        step.textProperty().unbind();
        model.onHide();
    }

    private void draw(@Nullable Verdict found) {
        verdict.getChildren().clear();
        verdict.setVisible(found != null);
        verdict.setManaged(found != null);
        if (found != null) {
            Label label = StateLabel.of(found.icon(), found.text(), found.tone());
            label.setId("verdict");
            label.setWrapText(true);
            verdict.getChildren().add(label);
        }
    }

    private void follow(@Nullable Running<?> task) {
        boolean runs = task != null;
        verify.setDisable(runs);
        for (Node part : List.of(stop, progress, step)) {
            part.setVisible(runs);
            part.setManaged(runs);
        }
        progress.progressProperty().unbind();
        step.textProperty().unbind();
        if (task != null) {
            progress.progressProperty().bind(task.progressProperty());
            step.textProperty().bind(task.stepProperty());
        }
    }

    @FXML
    void apply() {
        model.apply();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void older() {
        model.older();
    }

    @FXML
    void verify() {
        model.verify();
    }

    @FXML
    void stop() {
        model.stopVerifying();
    }

    @FXML
    void export() {
        TableExport.choose("audit", model.said()).ifPresent(model::export);
    }
}
