package dev.strongroom.desktop.screen.found;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One person of the desk: who, the fingerprint words, the duty, and whether the words were compared. */
final class PersonCard extends VBox {
    PersonCard(Person person, Messages messages, Runnable remove) {
        getStyleClass().add("person-card");
        String called = person.enrolment().name();
        Label name = new Label(called);
        name.getStyleClass().add(Styles.TEXT_BOLD);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label id = new Label(person.enrolment().staff());
        id.getStyleClass().add(Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ComboBox<Duty> duty = new ComboBox<>();
        duty.getItems().setAll(Duty.values());
        duty.setConverter(new Named<>(messages::name));
        duty.valueProperty().bindBidirectional(person.dutyProperty());
        duty.setAccessibleText(messages.get("found.people.duty", called));
        duty.setId("duty-" + person.enrolment().staff());
        duty.setPromptText(messages.get("found.people.duty.none"));
        duty.getStyleClass().add("duty");
        Button out = new Button(messages.get("found.people.remove"));
        out.setMnemonicParsing(false);
        out.getStyleClass().add(Styles.FLAT);
        out.setAccessibleText(messages.get("found.people.remove.help", called));
        out.setOnAction(_ -> remove.run());
        HBox head = new HBox(8, name, id, space, duty, out);
        head.setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(String.join("   ", person.enrolment().fingerprint()));
        words.getStyleClass().add("person-words");
        words.setWrapText(true);
        CheckBox compared = new CheckBox(messages.get("found.people.compared", called));
        compared.setMnemonicParsing(false);
        compared.setWrapText(true);
        compared.setId("compared-" + person.enrolment().staff());
        compared.selectedProperty().bindBidirectional(person.comparedProperty());
        getChildren().setAll(head, words, compared);
    }
}
