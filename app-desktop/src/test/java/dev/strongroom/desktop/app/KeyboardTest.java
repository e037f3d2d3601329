package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole frame by its keys, on a core in memory. */
class KeyboardTest {
    private final FakeDesk desk = new FakeDesk();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private @TempDir Path folder;

    private void inFrame(BiConsumer<Workplace, Scene> work) throws Exception {
        for (int i = 0; i < 3; i++) {
            Withdrawal waiting =
                    Samples.review("200" + i, (i + 1) * 1100 + ".25", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
            desk.withdrawals.put(waiting);
            desk.approvals.put(Samples.open(waiting));
        }
        try (ColdScene scene = new ColdScene(folder)) {
            OpenDesk open = new OpenDesk("test", desk, () -> scene.trust, List.of(), true, () -> {});
            Fx.run(() -> {
                Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
                ConsoleWindow window = new ConsoleWindow(messages, new SecureRandom(), Theme.LIGHT, 1440, 900);
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                try (Workplace workplace =
                        new Workplace(open, window, messages, new SameThreadTasks(), clock, SavedFilters.forNow())) {
                    workplace.draw();
                    Press.settle(window.scene());
                    workplace.session().unlock(FakePeople.approver("ana"));
                    work.accept(workplace, window.scene());
                } finally {
                    stage.hide();
                }
            });
        }
    }

    @Test
    void anOfficerGoesToTheQueueMovesAndApprovesWithoutAMouse() throws Exception {
        inFrame((_, scene) -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.W);
            assertThat(((Label) scene.lookup(".place-title")).getText()).isEqualTo("Withdrawals");
            Press.key(scene, KeyCode.J);
            Press.key(scene, KeyCode.J);
            assertThat(((Label) scene.lookup(".detail-amount")).getText()).isEqualTo("2,200.25");
            Press.key(scene, KeyCode.A);
            assertThat(desk.approvals.decided()).as("it has not stood still").isEmpty();
            clock.move(Duration.ofMillis(700));
            Press.key(scene, KeyCode.A);
            assertThat(desk.approvals.decided()).hasSize(1);
        });
    }

    @Test
    void twoMarkedRowsAreApprovedTogetherAfterOneQuestion() throws Exception {
        inFrame((_, scene) -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.W);
            Press.key(scene, KeyCode.J);
            Press.key(scene, KeyCode.X);
            Press.key(scene, KeyCode.J);
            Press.key(scene, KeyCode.X);
            Button together = (Button) scene.lookup("#bulkApprove");
            assertThat(together.getText()).isEqualTo("Approve 2: 3,300.50 USDT");
            together.requestFocus();
            press(scene, KeyCode.SPACE);
            assertThat(desk.approvals.decided()).as("asked first").isEmpty();
            assertThat(((Button) scene.getFocusOwner()).getText())
                    .as("nothing grave has the focus")
                    .isEqualTo("Back");
            Press.key(scene, KeyCode.TAB);
            press(scene, KeyCode.SPACE);
            assertThat(desk.approvals.decided()).hasSize(2);
        });
    }

    /** Down and up, as a button wants it. */
    private static void press(Scene scene, KeyCode code) {
        Node target = scene.getFocusOwner();
        Press.key(scene, code);
        Event.fireEvent(
                target,
                new KeyEvent(KeyEvent.KEY_RELEASED, code.getName(), code.getName(), code, false, false, false, false));
        Press.settle(scene);
    }

    @Test
    void lettersTypedIntoAFieldDecideNothing() throws Exception {
        inFrame((_, scene) -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.W);
            Press.key(scene, KeyCode.J);
            clock.move(Duration.ofSeconds(1));
            Press.key(scene, KeyCode.SLASH);
            assertThat(scene.getFocusOwner()).isInstanceOf(TextInputControl.class);
            Press.key(scene, KeyCode.A);
            Press.key(scene, KeyCode.H);
            assertThat(desk.approvals.decided()).isEmpty();
            assertThat(desk.withdrawals.calls()).isEmpty();
        });
    }

    @Test
    void freezingFromAnywhereAsksWhyAndTheWindowSaysSo() throws Exception {
        inFrame((_, scene) -> {
            Press.control(scene, KeyCode.F, true);
            TextArea reason = (TextArea) scene.lookup("#reason");
            reason.setText("somebody has the key");
            scene.getRoot().lookupAll(".button").stream()
                    .map(Button.class::cast)
                    .filter(button ->
                            button.getText() != null && button.getText().equals("Freeze now"))
                    .forEach(Button::fire);
            assertThat(desk.moneyOut.isFrozen()).isTrue();
            assertThat(scene.lookup(".frozen").isVisible()).isTrue();
        });
    }

    @Test
    void behindAQuestionTheKeysOfThePlacesDoNothing() throws Exception {
        inFrame((workplace, scene) -> {
            workplace.go(Place.SIGNING);
            Press.control(scene, KeyCode.K, false);
            assertThat(scene.lookup(".palette")).isNotNull();
            scene.getRoot().requestFocus();
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.W);
            assertThat(((Label) scene.lookup(".place-title")).getText()).isEqualTo("Signing");
            Press.control(scene, KeyCode.L, false);
            assertThat(workplace.session().isLocked()).isTrue();
        });
    }

    @Test
    void theFocusDoesNotLeaveAQuestion() throws Exception {
        inFrame((workplace, scene) -> {
            workplace.go(Place.WITHDRAWALS);
            Press.control(scene, KeyCode.F, true);
            scene.lookup("#search").requestFocus();
            Node owner = scene.getFocusOwner();
            assertThat(owner.lookup("#reason")).isNotNull();
            Press.key(scene, KeyCode.ESCAPE);
            scene.lookup("#search").requestFocus();
            assertThat(scene.getFocusOwner().getId()).isEqualTo("search");
        });
    }

    @Test
    void altLeftGoesBack() throws Exception {
        inFrame((_, scene) -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.W);
            Press.alt(scene, KeyCode.LEFT);
            assertThat(((Label) scene.lookup(".place-title")).getText()).isEqualTo("Overview");
        });
    }

    @Test
    void controlLLocksTheDesk() throws Exception {
        inFrame((workplace, scene) -> {
            Press.control(scene, KeyCode.L, false);
            assertThat(workplace.session().isLocked()).isTrue();
        });
    }
}
