package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.stage.Stage;

/** Opens the console in a look, with an approver at it, for tests that walk through a screen and photograph it. */
final class Studio {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private final FakeChoosing choosing = new FakeChoosing();
    private final TrustFile trust;

    /** @param folder that the vaults of the desk are made in; not needed any more afterwards */
    Studio(Path folder) throws IOException {
        List<ListedNetwork> networks = Stream.of(Samples.NETWORK, SOLANA, TRON)
                .map(Registry.builtIn()::network)
                .toList();
        PracticeVaults.Founding founding = new PracticeVaults.Founding("Example desk", networks, 1, Samples.NOW);
        try (PracticeVaults vaults =
                PracticeVaults.found(folder.resolve("desk"), Offline.chains(), new SecureRandom(), founding)) {
            trust = vaults.trust();
        }
    }

    /** What is chosen where a file is asked for. */
    FakeChoosing choosing() {
        return choosing;
    }

    /**
     * Opens a desk, walks through it, closes it.
     *
     * @param photos what the names of its photographs begin with
     */
    void open(FakeDesk desk, String photos, Theme theme, Language language, Consumer<Seat> walk) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        OpenDesk open = new OpenDesk("test", desk, () -> trust, List.of(), true, () -> {});
        Fx.run(() -> {
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), choosing, theme, WIDTH, HEIGHT);
            Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
            try (Workplace workplace =
                    new Workplace(open, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                workplace.draw();
                workplace.session().unlock(FakePeople.approver("ana"));
                walk.accept(new Seat(window.scene(), workplace.session(), theme, messages, photos));
                stage.hide();
            }
        });
    }
}
