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
import org.jspecify.annotations.Nullable;

/** Tries a backup. */
public final class DrillView implements View {
    private final DrillViewModel model;
    private final Messages messages;
    private final VaultPage follow;

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private FilePick backup = new FilePick();

    @FXML
    private SecretField backupPassword = new SecretField();

    @FXML
    private FactsPane facts = new FactsPane();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button drill = new Button();

    public DrillView(DrillViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.follow = new VaultPage(messages);
    }

    @FXML
    void initialize() {
        backupPassword.setOnAction(_ -> onDrill());
        file.bind(model.fileProperty());
        backup.bind(model.backupProperty());
        drill.disableProperty()
                .bind(model.fileProperty()
                        .isNull()
                        .or(model.backupProperty().isNull())
                        .or(password.lengthProperty().isEqualTo(0))
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
        password.wipe();
        backupPassword.wipe();
    }

    private void show(VaultTools.@Nullable Drilled drilled) {
        facts.clear();
        if (drilled == null) {
            return;
        }
        if (!drilled.isGood()) {
            facts.say(
                    FactsPane.Mood.BAD, messages.get(drilled.isSameVault() ? "vault.drill.bad" : "vault.drill.other"));
        } else {
            facts.say(FactsPane.Mood.GOOD, messages.get("vault.drill.good"));
        }
        if (drilled.isGood() && drilled.isOlder()) {
            facts.say(FactsPane.Mood.HELD, messages.get("vault.drill.older"));
        }
        facts.add(drilled.vault(), messages);
        facts.add(drilled.backup(), messages);
    }

    @FXML
    void onDrill() {
        if (!drill.isDisabled()) {
            Secret first = password.take();
            model.drill(first, backupPassword.take());
        }
    }
}
