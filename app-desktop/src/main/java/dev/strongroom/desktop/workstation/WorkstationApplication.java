package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.LogFile;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.theme.Theme;
import dev.strongroom.desktop.ui.IdleLock;
import dev.strongroom.desktop.ui.LastFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Puts the workstation together and opens its window. Closing the window, or leaving it alone, wipes the vault; not
 * while it signs.
 */
public final class WorkstationApplication extends Application {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private @Nullable Workbench bench;
    private @Nullable FxTasks tasks;
    private @Nullable IdleLock idleLock;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        String tag = named.get("language");
        Messages messages = new Messages(
                Language.of(tag == null ? Locale.getDefault() : Locale.forLanguageTag(tag)), Workbench.AREAS);
        Path own = Path.of(System.getProperty("user.home"), ".strongroom");
        LogFile.use(own, "workstation");
        SecureRandom random = new SecureRandom();
        Theme.DARK.use();
        Toasts toasts = new Toasts(messages, random);
        toasts.takeUncaught();
        FxTasks running = new FxTasks(failure -> toasts.failed("", failure));
        Workbench made = new Workbench(
                new Workbench.Ground(
                        Offline.chains(), Clock.system(ZoneId.systemDefault()), random, Argon2Cost.STANDARD),
                running,
                toasts,
                messages);
        made.open()
                .lay(
                        path(named.get("vault")),
                        path(named.get("policy")),
                        path(named.get("journal")),
                        path(named.get("request")));
        SettingsFile folders = new SettingsFile(own.resolve("workstation.json"));
        bench = made;
        tasks = running;
        stage.titleProperty().bind(messages.languageProperty().map(_ -> messages.get("workstation.title")));
        WorkstationWindow window = new WorkstationWindow(made, messages, toasts.layer());
        stage.setScene(window.scene());
        LastFolder.in(folders).attach(window.scene());
        idleLock = new IdleLock(window.scene(), PATIENCE, window::lock);
        stage.setOnCloseRequest(request -> {
            if (made.isSigning()) {
                request.consume();
                toasts.refused(messages.get("window.signing"));
            }
        });
        stage.show();
    }

    private static @Nullable Path path(@Nullable String name) {
        return name == null ? null : Path.of(name);
    }

    @Override
    public void stop() {
        if (idleLock != null) {
            idleLock.close();
        }
        if (bench != null) {
            bench.workflow().close();
        }
        if (tasks != null) {
            tasks.close();
        }
    }
}
