package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import dev.strongroom.desktop.workstation.vault.CreateVaultViewModel.Phase;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Makes a vault, phase by phase. */
public final class CreateVaultView implements View {
    private static final int COLUMNS = 4;
    private final CreateVaultViewModel model;
    private final Messages messages;
    private final VaultPage follow;

    @FXML
    private VBox choosing = new VBox();

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private SecretField again = new SecretField();

    @FXML
    private SecretField passphrase = new SecretField();

    @FXML
    private SecretField passphraseAgain = new SecretField();

    @FXML
    private VBox showing = new VBox();

    @FXML
    private GridPane words = new GridPane();

    @FXML
    private VBox typing = new VBox();

    @FXML
    private Label prompt = new Label();

    @FXML
    private SecretField word = new SecretField();

    @FXML
    private FactsPane facts = new FactsPane();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button cancel = new Button();

    @FXML
    private Button existing = new Button();

    @FXML
    private Button undo = new Button();

    @FXML
    private Button finish = new Button();

    @FXML
    private Button generate = new Button();

    @FXML
    private Button written = new Button();

    public CreateVaultView(CreateVaultViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.follow = new VaultPage(messages);
    }

    @FXML
    void initialize() {
        word.setOnAction(_ -> onWord());
        file.bind(model.fileProperty());
        only(Phase.CHOOSE, choosing, existing, generate);
        only(Phase.SHOW, showing, written);
        only(Phase.TYPE, undo, finish);
        BooleanBinding isTyping = Bindings.createBooleanBinding(
                () -> List.of(Phase.TYPE, Phase.READ_BACK)
                        .contains(model.phaseProperty().get()),
                model.phaseProperty());
        bind(typing, isTyping);
        bind(cancel, model.phaseProperty().isNotEqualTo(Phase.CHOOSE));
        BooleanBinding incomplete = model.fileProperty()
                .isNull()
                .or(password.lengthProperty().isEqualTo(0))
                .or(again.lengthProperty().isEqualTo(0));
        existing.disableProperty().bind(incomplete);
        generate.disableProperty().bind(incomplete);
        finish.disableProperty().bind(model.positionProperty().lessThan(12).or(model.runningProperty()));
        undo.disableProperty().bind(model.positionProperty().isEqualTo(0));
        cancel.disableProperty().bind(model.runningProperty());
    }

    private void only(Phase phase, Node... nodes) {
        for (Node node : nodes) {
            bind(node, model.phaseProperty().isEqualTo(phase));
        }
    }

    private static void bind(Node node, BooleanBinding shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    @Override
    public void onShow() {
        follow.follow(model.setbackProperty(), trouble);
        follow.follow(model.runningProperty(), busy);
        follow.on(model.phaseProperty(), this::show);
        follow.on(model.positionProperty(), _ -> ask());
    }

    @Override
    public void onHide() {
        follow.end();
        model.cancel();
        password.wipe();
        again.wipe();
        passphrase.wipe();
        passphraseAgain.wipe();
        word.wipe();
        words.getChildren().clear();
    }

    private void show(Phase phase) {
        words.getChildren().clear();
        facts.clear();
        ask();
        switch (phase) {
            case CHOOSE -> file.focus();
            case SHOW -> {
                showWords();
                written.requestFocus();
            }
            case READ_BACK, TYPE -> word.requestFocus();
            case DONE -> {
                facts.say(
                        FactsPane.Mood.GOOD,
                        messages.get("vault.created", model.fileProperty().get()));
                facts.add(model.facts(), messages);
                cancel.requestFocus();
            }
        }
    }

    private void showWords() {
        int rows = (model.size() + COLUMNS - 1) / COLUMNS;
        for (int i = 0; i < model.size(); i++) {
            Label number = new Label(Integer.toString(i + 1));
            number.getStyleClass().add("word-number");
            Label text = new Label(model.word(i));
            text.getStyleClass().add("seed-word");
            VBox tile = new VBox(number, text);
            tile.getStyleClass().add("seed-tile");
            words.add(tile, i / rows, i % rows);
        }
    }

    private void ask() {
        int next = model.positionProperty().get() + 1;
        boolean isReadBack = model.phaseProperty().get() == Phase.READ_BACK;
        prompt.setText(
                isReadBack
                        ? messages.get("vault.read-back", Math.min(next, model.size()), model.size())
                        : messages.get("vault.type", next));
        word.setAccessibleText(prompt.getText());
    }

    @FXML
    void onGenerate() {
        model.generate(typed());
    }

    @FXML
    void onExisting() {
        model.useExisting(typed());
    }

    private NewSecrets typed() {
        return new NewSecrets(password.take(), again.take(), passphrase.take(), passphraseAgain.take());
    }

    @FXML
    void onWritten() {
        model.written();
    }

    private void onWord() {
        model.type(word.take());
    }

    @FXML
    void onUndo() {
        model.undo();
        word.requestFocus();
    }

    @FXML
    void onFinish() {
        model.finish();
    }

    @FXML
    void onCancel() {
        model.cancel();
    }
}
