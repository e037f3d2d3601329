package dev.strongroom.desktop.screen.found;

import dev.strongroom.desktop.dialog.Choosing;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Binds the step of the people: a card each on the left, the rules of the trust file on the right. */
final class PeopleStepView implements View {
    private final PeopleStepViewModel model;
    private final Choosing choosing;
    private final Messages messages;
    private final List<Person> drawn = new ArrayList<>();
    private final ListChangeListener<Person> changed = _ -> draw();
    private final ListChangeListener<String> told = _ -> drawProblems();
    private @FXML Button add;
    private @FXML VBox people;
    private @FXML Label empty;
    private @FXML VBox problems;
    private @FXML VBox rules;

    @SuppressWarnings("NullAway.Init")
    PeopleStepView(PeopleStepViewModel model, Choosing choosing, Messages messages) {
        this.model = model;
        this.choosing = choosing;
        this.messages = messages;
    }

    @FXML
    void initialize() {
        add.disableProperty().bind(model.trial().busyProperty());
        problems.managedProperty().bind(Bindings.isNotEmpty(problems.getChildren()));
        people.managedProperty().bind(Bindings.isNotEmpty(people.getChildren()));
        empty.managedProperty().bind(empty.visibleProperty());
    }

    @Override
    public void onShow() {
        model.people().addListener(changed);
        model.problems().addListener(told);
        draw();
        drawProblems();
        add.requestFocus();
    }

    @Override
    public void onHide() {
        model.people().removeListener(changed);
        model.problems().removeListener(told);
        drawn.clear();
        people.getChildren().clear();
    }

    /** Cards come and go with their people; those that stay keep the focus. */
    private void draw() {
        List<Person> now = List.copyOf(model.people());
        if (!now.equals(drawn)) {
            drawn.clear();
            drawn.addAll(now);
            people.getChildren()
                    .setAll(now.stream()
                            .map(person -> new PersonCard(person, messages, () -> model.remove(person)))
                            .toList());
        }
        empty.setVisible(now.isEmpty());
        rules.getChildren().setAll(Stream.of(FoundRule.values()).map(this::line).toList());
    }

    private Label line(FoundRule rule) {
        boolean isMet = model.isMet(rule);
        Label line = new Label(messages.name(rule));
        line.setWrapText(true);
        line.setGraphic(new FontIcon(isMet ? "mdal-check_circle" : "mdomz-radio_button_unchecked"));
        line.getStyleClass().addAll("state", isMet ? "state-success" : "state-warning");
        line.setAccessibleText(
                line.getText() + ": " + (isMet ? messages.get("found.rule.met") : messages.get("found.rule.missing")));
        return line;
    }

    private void drawProblems() {
        List<Label> lines = new ArrayList<>();
        for (String problem : model.problems()) {
            Label line = new Label(problem);
            line.setWrapText(true);
            line.getStyleClass().add("problem");
            lines.add(line);
        }
        problems.getChildren().setAll(lines);
    }

    @FXML
    void onAdd() {
        model.add(choosing.files(
                messages.get("found.people.choose"), add.getScene().getWindow()));
    }
}
