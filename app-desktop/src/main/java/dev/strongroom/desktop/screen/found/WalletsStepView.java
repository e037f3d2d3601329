package dev.strongroom.desktop.screen.found;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds the step of the wallets. */
final class WalletsStepView implements View {
    private final WalletsStepViewModel model;
    private final Messages messages;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @FXML FilePick vault;
    private @FXML SecretField password;
    private @FXML Button open;
    private @FXML VBox core;
    private @FXML TextField cold;
    private @FXML Label coldProblem;
    private @FXML CheckBox compared;

    @SuppressWarnings("NullAway.Init")
    WalletsStepView(WalletsStepViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        vault.bind(model.vaultProperty());
        open.disableProperty()
                .bind(model.vaultProperty()
                        .isNull()
                        .or(password.lengthProperty().isEqualTo(0))
                        .or(model.trial().busyProperty()));
        password.setOnAction(_ -> onOpen());
        coldProblem.managedProperty().bind(coldProblem.textProperty().isNotEmpty());
        core.managedProperty().bind(Bindings.isNotEmpty(core.getChildren()));
        compared.disableProperty().bind(cold.textProperty().isEmpty());
    }

    @Override
    public void onShow() {
        cold.textProperty().bindBidirectional(model.coldProperty());
        compared.selectedProperty().bindBidirectional(model.comparedProperty());
        subscriptions.add(model.coreProperty().subscribe(this::show));
        subscriptions.add(model.missingProperty().subscribe(_ -> coldProblem.setText(model.coldProblem())));
        subscriptions.add(model.coldProperty().subscribe(_ -> coldProblem.setText(model.coldProblem())));
        vault.focus();
    }

    @Override
    public void onHide() {
        cold.textProperty().unbindBidirectional(model.coldProperty());
        compared.selectedProperty().unbindBidirectional(model.comparedProperty());
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        password.wipe();
    }

    private void show(FoundingTools.@Nullable CoreVault opened) {
        core.getChildren().clear();
        if (opened != null) {
            core.getChildren()
                    .add(new Facts()
                            .add(messages.get("found.wallets.hot"), new AddressLabel(opened.hot(), "", messages)));
            cold.requestFocus();
        }
    }

    @FXML
    void onOpen() {
        if (!open.isDisabled()) {
            model.open(password.take());
        }
    }
}
