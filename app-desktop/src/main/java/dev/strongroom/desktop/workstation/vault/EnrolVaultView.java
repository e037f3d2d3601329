package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.secret.SecretField;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.View;
import dev.strongroom.desktop.workstation.part.BusyBar;
import dev.strongroom.desktop.workstation.part.TroubleBox;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Offers a key to the admins: vault, id, name, and where the file goes. */
public final class EnrolVaultView implements View {
    private final EnrolVaultViewModel model;
    private final Messages messages;
    private final VaultPage follow;

    @FXML
    private FilePick file = new FilePick();

    @FXML
    private TextField staff = new TextField();

    @FXML
    private TextField name = new TextField();

    @FXML
    private FilePick out = new FilePick();

    @FXML
    private SecretField password = new SecretField();

    @FXML
    private FactsPane facts = new FactsPane();

    @FXML
    private VBox wordsBox = new VBox();

    @FXML
    private Label words = new Label();

    @FXML
    private TroubleBox trouble = new TroubleBox();

    @FXML
    private BusyBar busy = new BusyBar();

    @FXML
    private Button enrol = new Button();

    public EnrolVaultView(EnrolVaultViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.follow = new VaultPage(messages);
    }

    @FXML
    void initialize() {
        file.bind(model.fileProperty());
        out.bind(model.outProperty());
        password.setOnAction(_ -> onEnrol());
        wordsBox.managedProperty().bind(wordsBox.visibleProperty());
        enrol.disableProperty()
                .bind(model.fileProperty()
                        .isNull()
                        .or(model.outProperty().isNull())
                        .or(staff.textProperty().isEmpty())
                        .or(name.textProperty().isEmpty())
                        .or(password.lengthProperty().isEqualTo(0))
                        .or(model.runningProperty()));
    }

    @Override
    public void onShow() {
        staff.textProperty().bindBidirectional(model.staffProperty());
        name.textProperty().bindBidirectional(model.nameProperty());
        follow.follow(model.setbackProperty(), trouble);
        follow.follow(model.runningProperty(), busy);
        follow.on(model.resultProperty(), this::show);
        file.focus();
    }

    @Override
    public void onHide() {
        follow.end();
        staff.textProperty().unbindBidirectional(model.staffProperty());
        name.textProperty().unbindBidirectional(model.nameProperty());
        password.wipe();
    }

    private void show(EnrolVaultViewModel.@Nullable Enrolled enrolled) {
        facts.clear();
        wordsBox.setVisible(enrolled != null);
        if (enrolled != null) {
            facts.say(FactsPane.Mood.GOOD, messages.get("vault.enrolled", enrolled.file()));
            words.setText(String.join("   ", enrolled.words()));
        }
    }

    @FXML
    void onEnrol() {
        if (!enrol.isDisabled()) {
            model.enrol(password.take());
        }
    }
}
