package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the workstation together and opens its window. Closing the window wipes the vault; not while it signs. */
public final class WorkstationApplication extends Application {
    private @Nullable Workbench bench;
    private @Nullable FxTasks tasks;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        String tag = named.get("language");
        Messages messages = new Messages(
                Language.of(tag == null ? Locale.getDefault() : Locale.forLanguageTag(tag)), Workbench.AREAS);
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
        bench = made;
        tasks = running;
        stage.titleProperty().bind(messages.languageProperty().map(_ -> messages.get("workstation.title")));
        stage.setScene(new WorkstationWindow(made, messages, toasts.layer()).scene());
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
        if (bench != null) {
            bench.workflow().close();
        }
        if (tasks != null) {
            tasks.close();
        }
    }
}
