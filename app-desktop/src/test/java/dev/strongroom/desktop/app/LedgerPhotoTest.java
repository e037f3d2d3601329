package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.LedgerSamples;
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
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger in each language and theme, reached by its keys. */
class LedgerPhotoTest {
    private static TrustFile trust;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        PracticeVaults.Founding founding = new PracticeVaults.Founding(
                "Example desk", List.of(Registry.builtIn().network(Samples.NETWORK)), 1, Samples.NOW);
        try (PracticeVaults vaults =
                PracticeVaults.found(folder.resolve("desk"), Offline.chains(), new SecureRandom(), founding)) {
            trust = vaults.trust();
        }
    }

    static Stream<Arguments> looks() {
        return Stream.of(Theme.values())
                .flatMap(theme -> Stream.of(Language.values()).map(language -> Arguments.of(theme, language)));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theBooksAreLookedThrough(Theme theme, Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        FakeDesk desk = new FakeDesk();
        LedgerSamples.fill(desk.ledger);
        OpenDesk open = new OpenDesk("test", desk, () -> trust, List.of(), true, () -> {});
        Fx.run(() -> {
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), theme, 1440, 900);
            Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
            try (Workplace workplace =
                    new Workplace(open, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                workplace.draw();
                workplace.session().unlock(FakePeople.approver("ana"));
                new Walk(window.scene(), theme, messages, desk).through();
                stage.hide();
            }
        });
    }

    /** From list to list in one look. */
    private record Walk(Scene scene, Theme theme, Messages messages, FakeDesk desk) {
        void through() {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.L);
            select("#journal", 1);
            photograph("journal");
            select("#journal", 0);
            photograph("journal-pending");
            table("#journal").scrollTo(199);
            Press.settle(scene);
            assertThat(table("#journal").getItems())
                    .as("older ones follow the eye")
                    .hasSizeGreaterThan(200);
            ((ToggleButton) scene.lookup("#tab-ACCOUNTS")).fire();
            select("#accounts", 1);
            photograph("accounts");
            ((Button) scene.lookup("#transfers")).fire();
            select("#journal", 0);
            photograph("journal-of-account");
            ((Button) scene.lookup("#clear")).fire();
            ((TextField) scene.lookup("#subject")).setText("W-9003");
            ((Button) scene.lookup("#find")).fire();
            select("#journal", 1);
            photograph("journal-of-withdrawal");
            ((Button) scene.lookup("#ended-by")).fire();
            photograph("journal-ended-by");
            ((TextField) scene.lookup("#subject")).setText("nothing");
            ((Button) scene.lookup("#find")).fire();
            photograph("nothing-found");
            desk.ledger.fail(new IllegalStateException("no database"));
            ((Button) scene.lookup("#find")).fire();
            photograph("unread");
            desk.ledger.fail(null);
        }

        private TableView<?> table(String id) {
            return (TableView<?>) scene.lookup(id);
        }

        private void select(String id, int row) {
            table(id).getSelectionModel().clearAndSelect(row);
            Press.settle(scene);
        }

        private void photograph(String name) {
            Photo.take(scene, theme, messages.language(), "ledger-" + name);
            assertThat(Complaints.about(scene.lookup(".detail-side")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
        }
    }
}
