package dev.strongroom.desktop.app;

import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditVerdict;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.core.boot.practice.PracticeDesk;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.selftest.Faulty;
import dev.strongroom.desktop.selftest.HeadlessToolkit;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A desk for a moment, founded and looked at by a program that checks itself: its network is a process of its own, its
 * books are an H2 file with the real migrations, its core runs in this process.
 */
final class PracticeCheck implements AutoCloseable {
    private static final int MOST = 1000;
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private final Path folder;
    private final HeadlessToolkit toolkit;
    private final Clock clock;
    private @Nullable OpenDesk desk;

    PracticeCheck(Path folder, HeadlessToolkit toolkit, Clock clock) {
        this.folder = folder;
        this.toolkit = toolkit;
        this.clock = clock;
    }

    /** Founds the desk; its books must hold what was asked for. */
    String open() throws IOException, InterruptedException {
        PracticeDesk sample = PracticeDesk.sample(folder);
        TrustFile trust = TrustFile.read(Files.readAllBytes(sample.trustFile()));
        OpenDesk open = new OpenDesk("sample", sample.core()::bean, () -> trust, List.of(), true, sample::close);
        this.desk = open;
        int withdrawals = open.ports()
                .get(Withdrawals.class)
                .list(WithdrawalQuery.newest(MOST))
                .size();
        Faulty.unless(withdrawals > 0, "the desk has no withdrawals");
        return withdrawals + " withdrawals in the books of a new desk";
    }

    /** The audit log of that desk must verify from its beginning. */
    String verify() {
        AuditVerdict verdict = desk().ports().get(AuditApi.class).verify((_, _) -> true);
        Faulty.unless(verdict.isIntact(), "the audit log does not verify");
        return "the audit log verifies";
    }

    /** Every place of the desk, in every language and theme. */
    String draw() {
        List<String> drawn = new ArrayList<>();
        for (Theme theme : Theme.values()) {
            for (Language language : Language.values()) {
                Workplace workplace = toolkit.call(() -> begin(theme, messages(language)));
                for (Place place : Place.values()) {
                    toolkit.call(() -> go(workplace, place));
                    toolkit.settle();
                    drawn.add(place.name());
                }
                toolkit.call(() -> end(workplace));
            }
        }
        toolkit.requireQuiet();
        return drawn.size() + " places drawn, " + Theme.values().length + " themes x " + Language.values().length
                + " languages";
    }

    private OpenDesk desk() {
        return Objects.requireNonNull(desk, "no desk");
    }

    private static Messages messages(Language language) {
        return new Messages(language, ConsoleApplication.AREAS);
    }

    private Workplace begin(Theme theme, Messages messages) {
        OpenDesk open = desk();
        OpenDesk kept =
                new OpenDesk(open.name(), open.ports(), open.trustFile(), open.seats(), open.isPractice(), () -> {});
        ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(window.scene());
        SettingsFile settings = new SettingsFile(folder.resolve("console.json"));
        new Console(window, messages, Console.Ground.of(folder, settings, clock, messages)).open();
        stage.show();
        Workplace workplace = new Workplace(kept, window, messages, toolkit.tasks(), clock, SavedFilters.forNow());
        workplace.draw();
        return workplace;
    }

    private static boolean go(Workplace workplace, Place place) {
        workplace.go(place);
        return true;
    }

    private static boolean end(Workplace workplace) {
        workplace.close();
        return true;
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
    }
}
