package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Said;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** The way to one element more of a map or list: what the desk knows is offered, anything else is typed. */
final class AddMenu {
    private final DocumentForm form;
    private final Dialogs dialogs;
    private final Messages messages;

    AddMenu(DocumentForm form, Said said) {
        this.form = form;
        this.dialogs = said.dialogs();
        this.messages = said.messages();
    }

    Node of(Line line) {
        Map<String, String> candidates = form.hasKeys(line) ? form.candidates(line) : Map.of();
        ButtonBase add = candidates.isEmpty() ? button(line) : menu(line, candidates);
        add.setId("add-" + line.id());
        add.setText(messages.get("settings.add"));
        add.setMnemonicParsing(false);
        add.getStyleClass().add(Styles.SMALL);
        add.setAccessibleText(messages.get("settings.add.to", form.labels().way(line.path())));
        add.disableProperty().bind(form.busyProperty());
        return add;
    }

    private Button button(Line line) {
        Button add = new Button();
        add.setOnAction(_ -> {
            if (form.hasKeys(line)) {
                ask(line);
            } else {
                form.add(line, "");
            }
        });
        return add;
    }

    private MenuButton menu(Line line, Map<String, String> candidates) {
        MenuButton add = new MenuButton();
        candidates.forEach((key, name) -> {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> form.add(line, key));
            add.getItems().add(item);
        });
        MenuItem other = new MenuItem(messages.get("settings.add.other"));
        other.setOnAction(_ -> ask(line));
        add.getItems().addAll(new SeparatorMenuItem(), other);
        return add;
    }

    private void ask(Line line) {
        dialogs.show(new KeyBox(
                messages.get("settings.add.to", form.labels().way(line.path())),
                messages,
                key -> {
                    dialogs.close();
                    form.add(line, key);
                },
                dialogs::close));
    }
}
