package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.desktop.ui.FilePick;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.View;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the first step. */
final class DeskStepView implements View {
    private final DeskStepViewModel model;
    private final ListChangeListener<DeskStepViewModel.Answer> answered = _ -> drawAnswers();
    private @FXML TextField name;
    private @FXML FilePick folder;
    private @FXML ComboBox<ListedNetwork> network;
    private @FXML TextField node;
    private @FXML TextField otherNode;
    private @FXML Button ask;
    private @FXML VBox answers;

    @SuppressWarnings("NullAway.Init")
    DeskStepView(DeskStepViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        network.getItems().setAll(FoundingTools.networks());
        network.setConverter(new Named<>(listed -> listed.name() + "   " + listed.network()));
        folder.bind(model.folderProperty());
        ask.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.canAsk(),
                        model.networkProperty(),
                        model.nodeProperty(),
                        model.otherNodeProperty(),
                        model.trial().busyProperty()));
    }

    @Override
    public void onShow() {
        name.textProperty().bindBidirectional(model.nameProperty());
        network.valueProperty().bindBidirectional(model.networkProperty());
        node.textProperty().bindBidirectional(model.nodeProperty());
        otherNode.textProperty().bindBidirectional(model.otherNodeProperty());
        model.answers().addListener(answered);
        drawAnswers();
        name.requestFocus();
    }

    @Override
    public void onHide() {
        name.textProperty().unbindBidirectional(model.nameProperty());
        network.valueProperty().unbindBidirectional(model.networkProperty());
        node.textProperty().unbindBidirectional(model.nodeProperty());
        otherNode.textProperty().unbindBidirectional(model.otherNodeProperty());
        model.answers().removeListener(answered);
    }

    private void drawAnswers() {
        List<Label> lines = new ArrayList<>();
        for (DeskStepViewModel.Answer answer : model.answers()) {
            Label line = new Label(answer.text());
            line.setWrapText(true);
            line.setGraphic(new FontIcon(answer.isRight() ? "mdal-check_circle" : "mdal-error"));
            line.getStyleClass().addAll("state", answer.isRight() ? "state-success" : "state-danger");
            lines.add(line);
        }
        answers.getChildren().setAll(lines);
    }

    @FXML
    void onAsk() {
        model.ask();
    }
}
