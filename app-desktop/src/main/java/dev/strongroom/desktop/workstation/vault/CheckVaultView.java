package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Checks a vault, and the paper where words are typed from it. */
public final class CheckVaultView implements View {
    private final CheckVaultViewModel model;
    private final Messages messages;
    private final VaultPage follow;

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private Label prompt = new Label();

    @FXML
    private SecretField word = new SecretField();

    @FXML
    private Button undo = new Button();

    @FXML
    private FactsPane facts = new FactsPane();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button check = new Button();

    public CheckVaultView(CheckVaultViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.follow = new VaultPage(messages);
    }

    @FXML
    void initialize() {
        password.setOnAction(_ -> onCheck());
        word.setOnAction(_ -> onWord());
        file.bind(model.fileProperty());
        undo.disableProperty().bind(model.typedProperty().isEqualTo(0));
        check.disableProperty()
                .bind(model.fileProperty()
                        .isNull()
                        .or(password.lengthProperty().isEqualTo(0))
                        .or(model.runningProperty()));
    }

    @Override
    public void onShow() {
        follow.follow(model.setbackProperty(), trouble);
        follow.follow(model.runningProperty(), busy);
        follow.on(model.resultProperty(), this::show);
        follow.on(
                model.typedProperty(),
                typed -> prompt.setText(messages.get("vault.check.words", typed.intValue(), typed.intValue() + 1)));
        file.focus();
    }

    @Override
    public void onHide() {
        follow.end();
        model.onHide();
        password.wipe();
        word.wipe();
    }

    private void show(CheckVaultViewModel.@Nullable Checked checked) {
        facts.clear();
        if (checked == null) {
            return;
        }
        facts.say(FactsPane.Mood.GOOD, messages.get("vault.checked"));
        if (checked.words() > 0 && checked.differing().isEmpty()) {
            facts.say(FactsPane.Mood.GOOD, messages.get("vault.paper.good"));
        } else if (checked.words() > 0) {
            facts.say(
                    FactsPane.Mood.BAD,
                    messages.get(
                            "vault.paper.bad",
                            checked.differing().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(messages.get("list.comma")))));
        }
        facts.add(checked.facts(), messages);
    }

    private void onWord() {
        model.type(word.take());
    }

    @FXML
    void onUndo() {
        model.undo();
    }

    @FXML
    void onCheck() {
        if (!check.isDisabled()) {
            model.check(password.take());
        }
    }
}
