package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Chooses the files and takes the password. */
public final class OpenView implements View {
    private final OpenViewModel model;
    private final Troubles troubles;
    private final ChangeListener<@Nullable Setback> told;
    private Subscription running = Subscription.EMPTY;

    @FXML
    private VBox page = new VBox();

    @FXML
    private FilePick request = new FilePick();

    @FXML
    private FilePick trust = new FilePick();

    @FXML
    private FilePick vault = new FilePick();

    @FXML
    private FilePick journal = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Label missing = new Label();

    @FXML
    private Button cancel = new Button();

    @FXML
    private Button open = new Button();

    public OpenView(OpenViewModel model, Troubles troubles) {
        this.model = model;
        this.troubles = troubles;
        this.told = (_, _, setback) -> show(setback);
    }

    @FXML
    void initialize() {
        password.setOnAction(_ -> onOpen());
        request.bind(model.requestProperty());
        trust.bind(model.trustProperty());
        vault.bind(model.vaultProperty());
        journal.bind(model.journalProperty());
        missing.textProperty()
                .bind(Bindings.createStringBinding(
                        model::missing,
                        model.requestProperty(),
                        model.trustProperty(),
                        model.vaultProperty(),
                        model.journalProperty()));
        open.disableProperty()
                .bind(model.isReady().not().or(password.lengthProperty().isEqualTo(0)));
        cancel.visibleProperty().bind(model.runningProperty().isNotNull());
        cancel.managedProperty().bind(cancel.visibleProperty());
        page.setOnDragOver(this::over);
        page.setOnDragDropped(this::dropped);
    }

    @Override
    public void onShow() {
        model.setbackProperty().addListener(told);
        running = model.runningProperty().subscribe(task -> busy.show(task));
        show(model.setbackProperty().get());
        if (model.missing().isEmpty()) {
            password.requestFocus();
        } else {
            request.focus();
        }
    }

    @Override
    public void onHide() {
        model.setbackProperty().removeListener(told);
        running.unsubscribe();
        password.wipe();
    }

    private void show(@Nullable Setback setback) {
        trouble.show(setback == null ? null : troubles.text(setback));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        model.drop(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }

    @FXML
    void onOpen() {
        if (!open.isDisabled()) {
            model.open(password.take());
        }
    }

    @FXML
    void onCancel() {
        model.cancel();
    }
}
