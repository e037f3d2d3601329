package dev.strongroom.desktop.app;

import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.task.QuietProgress;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

/** The console on a real practice desk: a real core, real network processes, real keys. Closed, its window is gone. */
final class PracticeConsole implements AutoCloseable {
    private final ConsoleWindow window;
    private final OpenDesk desk;
    private final FxTasks tasks;
    private final Workplace workplace;

    PracticeConsole(Path data, FakeChoosing choosing) throws Exception {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        window = Fx.call(() -> new ConsoleWindow(messages, new SecureRandom(), choosing, Theme.LIGHT, 1440, 900));
        RecentDesks recent = new RecentDesks(new SettingsFile(data.resolve("console.json")));
        desk = new LocalDesks(data, recent, messages).practice(new QuietProgress());
        tasks = new FxTasks(failure -> window.notifier().failed("", failure));
        workplace = Fx.call(() -> {
            Workplace made = new Workplace(desk, window, messages, tasks, Clock.systemUTC(), SavedFilters.forNow());
            Stage stage = new Stage();
            stage.setScene(window.scene());
            stage.show();
            made.draw();
            return made;
        });
    }

    Scene scene() {
        return window.scene();
    }

    Ports ports() {
        return desk.ports();
    }

    /** Has another person sit down, by name and role as the menu has them. */
    void sit(String person) {
        Fx.run(() -> people().getItems().stream()
                .filter(item -> item.getText() != null && item.getText().contains(person))
                .findFirst()
                .orElseThrow()
                .fire());
        Fx.await(() -> people().getText().equals(person));
    }

    private MenuButton people() {
        return (MenuButton) scene().lookup(".person");
    }

    /** Fires a button once it can be. */
    void fire(String selector) {
        Fx.await(() ->
                scene().lookup(selector) != null && !scene().lookup(selector).isDisabled());
        Fx.run(() -> ((ButtonBase) scene().lookup(selector)).fire());
    }

    @Override
    public void close() {
        try (desk;
                tasks) {
            Fx.run(() -> {
                workplace.close();
                window.scene().getWindow().hide();
            });
        }
    }
}
