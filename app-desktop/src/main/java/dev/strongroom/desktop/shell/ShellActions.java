package dev.strongroom.desktop.shell;

import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What the frame can do by itself, for its buttons, its keys and the palette alike. */
public final class ShellActions {
    private final ShellViewModel model;
    private final Navigator navigator;
    private final Session session;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Desk desk;
    private final PaletteViewModel palette = new PaletteViewModel();

    /** What lies outside the frame: themes, work of the screens, and the people who can sit down here. */
    public interface Desk {
        void switchTheme();

        /** What can be begun from everywhere. */
        List<Command> commands();

        /** The people whose key can be unlocked at this desk; each with what happens then. */
        List<Command> people();
    }

    public ShellActions(
            ShellViewModel model, Navigator navigator, Session session, Messages messages, Dialogs dialogs, Desk desk) {
        this.model = model;
        this.navigator = navigator;
        this.session = session;
        this.messages = messages;
        this.dialogs = dialogs;
        this.desk = desk;
    }

    void switchTheme() {
        desk.switchTheme();
    }

    /** Opens the palette over whatever is shown. */
    public void palette() {
        palette.open(commands());
        dialogs.show(new PaletteBox(palette, messages, dialogs));
    }

    /** Opens the list of keys. */
    public void help() {
        dialogs.show(new KeyHelp(messages));
    }

    /** Whether a question or a list lies over the places. */
    boolean isCovered() {
        return dialogs.isOpen();
    }

    /** Asks why, then freezes all money-out. */
    public void freeze() {
        model.freeze();
    }

    List<Command> commands() {
        List<Command> all = new ArrayList<>();
        for (Place place : Place.values()) {
            all.add(new Command(
                    messages.get("palette.go", messages.name(place)),
                    "g " + place.letter().toLowerCase(Locale.ROOT),
                    () -> navigator.go(place)));
        }
        all.addAll(desk.commands());
        all.add(new Command(messages.get("shell.theme.help"), "", desk::switchTheme));
        for (Language language : Language.values()) {
            all.add(new Command(language.ownName(), "", () -> messages.use(language)));
        }
        all.addAll(desk.people());
        all.add(new Command(messages.get("shell.lock"), "Ctrl+L", session::lock));
        all.add(new Command(messages.get("shell.freeze.title"), "Ctrl+Shift+F", model::freeze));
        all.add(new Command(messages.get("shell.keys"), "?", this::help));
        return all;
    }

    void fillLanguages(MenuButton menu) {
        for (Language language : Language.values()) {
            CheckMenuItem item = new CheckMenuItem(language.ownName());
            item.setSelected(language == messages.language());
            item.setOnAction(_ -> messages.use(language));
            menu.getItems().add(item);
        }
    }

    void fillPeople(MenuButton menu) {
        menu.getItems().clear();
        for (Command person : desk.people()) {
            MenuItem item = new MenuItem(person.title());
            item.setOnAction(_ -> person.run().run());
            menu.getItems().add(item);
        }
        if (!session.isLocked()) {
            MenuItem lock = new MenuItem(messages.get("shell.lock"));
            lock.setOnAction(_ -> session.lock());
            menu.getItems().addAll(new SeparatorMenuItem(), lock);
        }
    }
}
