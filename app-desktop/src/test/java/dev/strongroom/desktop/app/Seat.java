package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.theme.Theme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/**
 * Where somebody sits at the open console: goes to places by their keys, uses what is found by its id, photographs.
 *
 * @param session of the approver who sits here
 * @param photos what the names of the photographs begin with
 */
record Seat(Scene scene, Session session, Theme theme, Messages messages, String photos) {
    /** g and the letter of a place. */
    void go(KeyCode place) {
        scene.getRoot().requestFocus();
        press(KeyCode.G);
        press(place);
    }

    void press(KeyCode code) {
        Press.key(scene, code);
    }

    /** Presses a button that is there. */
    void fire(String selector) {
        ((ButtonBase) find(selector)).fire();
    }

    void type(String selector, String text) {
        ((TextInputControl) find(selector)).setText(text);
    }

    Node find(String selector) {
        Node found = scene.lookup(selector);
        assertThat(found).as(selector).isNotNull();
        return found;
    }

    void select(int row) {
        select(".table-view", row);
    }

    void select(String table, int row) {
        table(table).getSelectionModel().clearAndSelect(row);
        Press.settle(scene);
    }

    TableView<?> table() {
        return table(".table-view");
    }

    TableView<?> table(String selector) {
        return (TableView<?>) find(selector);
    }

    /** What stands above a dialog. */
    String title() {
        return ((Label) find(".dialog-box .title-4")).getText();
    }

    /** Takes a photograph; nothing of the detail, the dialog and the named parts may be cut or have no name. */
    void photograph(String name, String... parts) {
        shoot(name);
        find(".detail-side");
        check(name, ".detail-side");
        check(name, parts);
        check(name, ".dialog-box");
    }

    /** Takes a photograph of whatever is there. */
    void shoot(String name) {
        Press.settle(scene);
        Photo.take(scene, theme, messages.language(), photos + "-" + name);
    }

    /** Nothing of the named parts may be cut or have no name. */
    void check(String name, String... parts) {
        for (String part : parts) {
            scene.getRoot()
                    .lookupAll(part)
                    .forEach(drawn -> assertThat(Complaints.about(drawn))
                            .as(part + " of " + name + " in " + messages.language())
                            .isEmpty());
        }
    }
}
