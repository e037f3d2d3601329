package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.trouble.Setback;
import dev.strongroom.desktop.workstation.trouble.Troubles;
import javafx.beans.value.ChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Takes the place for the answer, and signs. */
public final class SignView implements View {
    private final SignViewModel model;
    private final Troubles troubles;
    private final ChangeListener<@Nullable Setback> told;
    private Subscription running = Subscription.EMPTY;

    @FXML
    private FilePick out = new FilePick();

    @FXML
    private Label leftOut = new Label();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button stop = new Button();

    @FXML
    private Button back = new Button();

    @FXML
    private Button sign = new Button();

    public SignView(SignViewModel model, Troubles troubles) {
        this.model = model;
        this.troubles = troubles;
        this.told = (_, _, setback) -> show(setback);
    }

    @FXML
    void initialize() {
        model.onShow();
        out.bind(model.outProperty());
        leftOut.setText(model.leftOut());
        leftOut.setManaged(!model.leftOut().isEmpty());
        sign.setText(model.action());
        sign.disableProperty().bind(model.isReady().not());
        back.disableProperty().bind(model.runningProperty().isNotNull());
        stop.visibleProperty().bind(model.canStopProperty());
        stop.managedProperty().bind(model.canStopProperty());
    }

    @Override
    public void onShow() {
        model.setbackProperty().addListener(told);
        running = model.runningProperty().subscribe(task -> busy.show(task));
        show(model.setbackProperty().get());
        out.focus();
    }

    @Override
    public void onHide() {
        model.setbackProperty().removeListener(told);
        running.unsubscribe();
    }

    private void show(@Nullable Setback setback) {
        trouble.show(setback == null ? null : troubles.text(setback));
    }

    @FXML
    void onSign() {
        model.sign();
    }

    @FXML
    void onStop() {
        model.stop();
    }

    @FXML
    void onBack() {
        model.back();
    }
}
