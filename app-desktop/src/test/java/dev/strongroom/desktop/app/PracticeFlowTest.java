package dev.strongroom.desktop.app;

import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console on a real practice desk: a real core, a real network process, real keys; by the keyboard alone. */
class PracticeFlowTest {
    private static final int LOOKS = 600;
    private @TempDir Path data;

    @Test
    void anOfficerReviewsByKeyboardAndTheCoreKeepsTheDecision() throws Exception {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        ConsoleWindow window = Fx.call(() -> new ConsoleWindow(messages, new SecureRandom(), Theme.LIGHT, 1440, 900));
        RecentDesks recent = new RecentDesks(new SettingsFile(data.resolve("console.json")));
        try (OpenDesk desk = new LocalDesks(data, recent, messages).practice(quiet());
                FxTasks tasks = new FxTasks(failure -> window.notifier().failed("", failure))) {
            Workplace workplace = Fx.call(() -> open(desk, window, messages, tasks));
            try {
                review(window.scene(), desk.ports());
            } finally {
                Fx.run(workplace::close);
            }
        }
    }

    private static Workplace open(OpenDesk desk, ConsoleWindow window, Messages messages, FxTasks tasks) {
        Workplace made = new Workplace(desk, window, messages, tasks, Clock.systemUTC());
        Stage stage = new Stage();
        stage.setScene(window.scene());
        stage.show();
        made.draw();
        return made;
    }

    private static void review(Scene scene, Ports ports) {
        Fx.run(() -> person(scene).getItems().getFirst().fire());
        await(() -> person(scene).getText().equals("Ana Approver"));
        press(scene, KeyCode.G);
        press(scene, KeyCode.W);
        await(() -> table(scene) != null && !table(scene).getItems().isEmpty());
        press(scene, KeyCode.J);
        await(() -> approve(scene) != null);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-review");
        for (int row = 0; row < 30 && Fx.call(() -> blocked(scene)); row++) {
            press(scene, KeyCode.J);
            await(() -> approve(scene) != null && (!approve(scene).isDisabled() || blocked(scene)));
        }
        await(() -> !approve(scene).isDisabled());
        int before = decided(ports);
        press(scene, KeyCode.A);
        await(() -> decided(ports) == before + 1);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-approved");
    }

    private static boolean blocked(Scene scene) {
        return approve(scene).getTooltip() != null;
    }

    private static int decided(Ports ports) {
        return ports.get(Withdrawals.class).list(WithdrawalQuery.newest(1000)).stream()
                .flatMap(withdrawal -> ports.get(Approvals.class).of(withdrawal.id()).stream())
                .mapToInt(one -> one.decisions().size())
                .sum();
    }

    private static MenuButton person(Scene scene) {
        return (MenuButton) scene.lookup(".person");
    }

    private static Button approve(Scene scene) {
        return (Button) scene.lookup("#approve");
    }

    private static TableView<?> table(Scene scene) {
        Node table = scene.lookup(".table-view");
        return (TableView<?>) table;
    }

    private static void press(Scene scene, KeyCode code) {
        Fx.run(() -> Press.key(scene, code));
    }

    private static void await(BooleanSupplier holds) {
        for (int look = 0; look < LOOKS; look++) {
            if (Fx.call(() -> holds.getAsBoolean())) {
                return;
            }
            LockSupport.parkNanos(50_000_000);
        }
        throw new AssertionError("what was awaited did not come");
    }

    private static Progress quiet() {
        return new Progress() {
            @Override
            public void at(long done, long of, String step) {}

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
    }
}
