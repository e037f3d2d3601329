package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
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
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Books against chain in each language and theme, reached by its keys. */
class ReconcilePhotoTest {
    private static TrustFile trust;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        List<ListedNetwork> networks = Stream.of(Samples.NETWORK, SOLANA, TRON)
                .map(Registry.builtIn()::network)
                .toList();
        PracticeVaults.Founding founding = new PracticeVaults.Founding("Example desk", networks, 1, Samples.NOW);
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
    void whatDiffersIsShownTakenOnAndComparedAgain(Theme theme, Language language) {
        Messages messages = new Messages(language, ConsoleApplication.AREAS);
        FakeDesk desk = filled();
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

    /** From state to state in one look. */
    private record Walk(Scene scene, Theme theme, Messages messages, FakeDesk desk) {
        void through() {
            go(KeyCode.R);
            photograph("open");
            select(0);
            photograph("missing");
            ((Button) scene.lookup("#break-take")).fire();
            photograph("taken");
            ((Button) scene.lookup("#break-give")).fire();
            photograph("give");
            Press.key(scene, KeyCode.ESCAPE);
            ((Button) scene.lookup("#break-comment")).fire();
            photograph("comment");
            Press.key(scene, KeyCode.ESCAPE);
            select(1);
            photograph("surplus");
            ((Button) scene.lookup("#qr")).fire();
            photograph("qr");
            Press.key(scene, KeyCode.ESCAPE);
            ((Button) scene.lookup("#lines-eip155")).fire();
            photograph("lines");
            ((ToggleButton) scene.lookup("#tab-CLOSED")).fire();
            select(0);
            photograph("closed");
            failures();
        }

        private void failures() {
            desk.reconciliations.fail(new NodeException(NodeException.Kind.TIMEOUT, "no answer", null));
            ((Button) scene.lookup("#run")).fire();
            photograph("unanswered");
            desk.reconciliations.failToRead(new IllegalStateException("no database"));
            ((ToggleButton) scene.lookup("#tab-OPEN")).fire();
            photograph("unread");
            desk.reconciliations.failToRead(null);
            ((Button) scene.lookup("#again")).fire();
            photograph("again");
        }

        private void go(KeyCode place) {
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, place);
        }

        private void select(int row) {
            TableView<?> table = (TableView<?>) scene.lookup(".table-view");
            table.getSelectionModel().clearAndSelect(row);
            Press.settle(scene);
        }

        private void photograph(String name) {
            Photo.take(scene, theme, messages.language(), "reconcile-" + name);
            assertThat(Complaints.about(scene.lookup(".detail-side")))
                    .as(name + " in " + messages.language())
                    .isEmpty();
            assertThat(Complaints.about(scene.lookup("#cards")))
                    .as("cards of " + name)
                    .isEmpty();
            if (scene.lookup(".dialog-box") != null) {
                assertThat(Complaints.about(scene.lookup(".dialog-box")))
                        .as(name)
                        .isEmpty();
            }
        }
    }

    @Test
    void aDeskThatNeverComparedSaysSo() {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        FakeDesk desk = new FakeDesk();
        desk.reconciliations.troubled(Samples.NETWORK, null);
        OpenDesk open = new OpenDesk("test", desk, () -> trust, List.of(), true, () -> {});
        Fx.run(() -> {
            ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), Theme.LIGHT, 1440, 900);
            Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
            try (Workplace workplace =
                    new Workplace(open, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                workplace.draw();
                Scene scene = window.scene();
                scene.getRoot().requestFocus();
                Press.key(scene, KeyCode.G);
                Press.key(scene, KeyCode.R);
                Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "reconcile-never");
                assertThat(scene.lookup("#run").isDisabled()).as("locked").isTrue();
                stage.hide();
            }
        });
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Token usdt = Samples.usdt();
        Address hot = ChainSamples.wallet(Samples.NETWORK, 1);
        BookBreak missing = BreakSamples.item("b-1", hot, usdt, "1250000", "1249990.5", null, null);
        desk.breaks.put(missing);
        Token sol = ChainSamples.token(SOLANA, "SOL");
        desk.breaks.put(BreakSamples.item("b-2", ChainSamples.wallet(SOLANA, 2), sol, "0", "0.25", "ben", null));
        Token trx = ChainSamples.token(TRON, "TRX");
        desk.breaks.put(BreakSamples.item("b-3", ChainSamples.wallet(TRON, 3), trx, "500", "400", "ana", Samples.NOW));
        desk.breaks.evidence(BreakSamples.postings(usdt), BreakSamples.balances(usdt, 24));
        desk.breaks.comment(Actor.staff("ben"), "b-1", "Asked the custodian; the old device is being looked for.");
        desk.reconciliations.sums(List.of(
                line(usdt, WalletTier.HOT, "1250000", "1249990.5"),
                line(usdt, WalletTier.COLD, "18200000", "18200000"),
                line(usdt, WalletTier.DEPOSIT, "4210.75", "4210.75")));
        desk.reconciliations.find(
                List.of(new Reconciliation.Break(hot, WalletTier.HOT, usdt.asset(), missing.books(), missing.chain())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(1380));
        desk.reconciliations.find(List.of());
        desk.reconciliations.keep(SOLANA, Samples.NOW.minusSeconds(1380));
        desk.reconciliations.troubled(TRON, new Note("node.timeout", "no answer in time"));
        desk.with(StaffApi.class, new Roster());
        return desk;
    }

    private static Reconciliation.Line line(Token token, WalletTier tier, String books, String chain) {
        return new Reconciliation.Line(
                token.asset(),
                tier,
                token.parse(books).units(),
                token.parse(chain).units());
    }

    private static final class Roster implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return Stream.of("ana", "ben")
                    .map(id -> new StaffMember(id, id, "00".repeat(32), Set.of(StaffRole.APPROVER)))
                    .toList();
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }
}
