package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the last step: the words once more, who has signed, and the vault of the next admin. */
final class SignStepView implements View {
    private final SignStepViewModel model;
    private final Messages messages;
    private Subscription drawing = () -> {};
    private @FXML Label words;
    private @FXML Label need;
    private @FXML VBox admins;
    private @FXML VBox form;
    private @FXML FilePick vault;
    private @FXML SecretField password;
    private @FXML Button sign;

    @SuppressWarnings("NullAway.Init")
    SignStepView(SignStepViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        vault.bind(model.vaultProperty());
        sign.disableProperty()
                .bind(model.vaultProperty()
                        .isNull()
                        .or(password.lengthProperty().isEqualTo(0))
                        .or(model.trial().busyProperty()));
        password.setOnAction(_ -> onSign());
        form.managedProperty().bind(form.visibleProperty());
    }

    @Override
    public void onShow() {
        drawing = model.draftProperty().subscribe(this::draw);
        vault.focus();
    }

    @Override
    public void onHide() {
        drawing.unsubscribe();
        password.wipe();
    }

    private void draw(SignStepViewModel.@Nullable Draft draft) {
        if (draft == null) {
            return;
        }
        words.setText(String.join("   ", draft.words()));
        need.setText(
                messages.get("found.sign.need", draft.needed(), draft.admins().size()));
        admins.getChildren()
                .setAll(draft.admins().stream()
                        .map(admin -> line(admin, draft.isSignedBy(admin)))
                        .toList());
        form.setVisible(!draft.isComplete());
    }

    private Label line(Staff admin, boolean signed) {
        Label line = new Label(
                signed
                        ? messages.get("found.sign.signed", admin.name())
                        : messages.get("found.sign.waiting", admin.name()));
        line.setGraphic(new FontIcon(signed ? "mdal-check_circle" : "mdomz-radio_button_unchecked"));
        line.getStyleClass().addAll("state", signed ? "state-success" : "state-quiet");
        return line;
    }

    @FXML
    void onSign() {
        if (!sign.isDisabled()) {
            model.sign(password.take());
        }
    }
}
