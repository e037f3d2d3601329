package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.key.Secret;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.jspecify.annotations.Nullable;

/** Changes the password of a vault. */
public final class RotateVaultView implements View {
    private final RotateVaultViewModel model;
    private final Messages messages;
    private final VaultPage follow;

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private SecretField replacing = new SecretField();

    @FXML
    private SecretField again = new SecretField();

    @FXML
    private CheckBox dropOthers = new CheckBox();

    @FXML
    private FactsPane facts = new FactsPane();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button rotate = new Button();

    public RotateVaultView(RotateVaultViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.follow = new VaultPage(messages);
    }

    @FXML
    void initialize() {
        again.setOnAction(_ -> onRotate());
        file.bind(model.fileProperty());
        dropOthers.selectedProperty().bindBidirectional(model.dropOthersProperty());
        rotate.disableProperty()
                .bind(model.fileProperty()
                        .isNull()
                        .or(password.lengthProperty().isEqualTo(0))
                        .or(replacing.lengthProperty().isEqualTo(0))
                        .or(again.lengthProperty().isEqualTo(0))
                        .or(model.runningProperty()));
    }

    @Override
    public void onShow() {
        follow.follow(model.setbackProperty(), trouble);
        follow.follow(model.runningProperty(), busy);
        follow.on(model.resultProperty(), this::show);
        file.focus();
    }

    @Override
    public void onHide() {
        follow.end();
        dropOthers.selectedProperty().unbindBidirectional(model.dropOthersProperty());
        password.wipe();
        replacing.wipe();
        again.wipe();
    }

    private void show(VaultTools.@Nullable Rotated rotated) {
        facts.clear();
        if (rotated != null) {
            facts.say(FactsPane.Mood.GOOD, messages.get("vault.rotated"));
            facts.say(FactsPane.Mood.HELD, messages.get("vault.rotated.backup", rotated.backup()));
            facts.add(rotated.facts(), messages);
        }
    }

    @FXML
    void onRotate() {
        if (!rotate.isDisabled()) {
            Secret old = password.take();
            Secret next = replacing.take();
            model.rotate(old, next, again.take());
        }
    }
}
