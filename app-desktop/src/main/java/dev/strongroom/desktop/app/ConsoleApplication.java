package dev.strongroom.desktop.app;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.LogFile;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.settings.WindowSettings;
import dev.strongroom.desktop.theme.Theme;
import dev.strongroom.desktop.ui.LastFolder;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The console as a program: its window, its settings, its end. */
public final class ConsoleApplication extends Application {
    /** The bundles of the console. */
    public static final List<String> AREAS = List.of(
            "common",
            "refusals",
            "console",
            "withdrawals",
            "request",
            "book",
            "signing",
            "deposits",
            "suspense",
            "sweeps",
            "energy",
            "pools",
            "wallets",
            "customers",
            "ledger",
            "reconcile",
            "overview",
            "audit",
            "settings",
            "found");

    private @Nullable Console console;

    @Override
    public void start(Stage stage) {
        Map<String, String> named = getParameters().getNamed();
        Path data = Path.of(named.getOrDefault("data", System.getProperty("user.home") + "/.strongroom"));
        LogFile.use(data, "console");
        SettingsFile file = new SettingsFile(data.resolve("console.json"));
        WindowSettings settings = file.current();
        Language chosen = settings.language();
        Messages messages = new Messages(chosen == null ? Language.of(Locale.getDefault()) : chosen, AREAS);
        SecureRandom random = new SecureRandom();
        ConsoleWindow window =
                new ConsoleWindow(messages, random, settings.theme(), settings.width(), settings.height());
        window.takeUncaught();
        LastFolder.in(file).attach(window.scene());
        Clock clock = Clock.system(ZoneId.systemDefault());
        Console started = new Console(window, messages, Console.Ground.of(data, file, clock, messages));
        console = started;
        messages.languageProperty().subscribe(_ -> stage.setTitle(messages.get("window.title")));
        stage.setScene(window.scene());
        WindowPlace place = new WindowPlace(stage, window.scene(), file);
        place.restore();
        started.open();
        stage.show();
        String measure = named.get("measure");
        if (measure != null) {
            new StartMeasure(Path.of(measure), clock, started, window.scene()).begin(data);
        }
        if (file.wasUnreadable()) {
            window.notifier().refused(messages.get("settings.unreadable", file.aside()));
        }
        messages.languageProperty().subscribe(next -> file.store(file.current().with(next)));
        window.themeProperty()
                .subscribe((Theme next) -> file.store(file.current().with(next)));
        stage.setOnHiding(_ -> place.store());
    }

    @Override
    public void stop() {
        if (console != null) {
            console.close();
        }
    }
}
