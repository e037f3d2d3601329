package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.theme.Theme;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The energy tab on a real practice desk: an operator stakes on practice TRON, and takes some of it out again. */
class EnergyFlowTest {
    private static final int LOOKS = 2400;
    private @TempDir Path data;

    @Test
    void whatAnOperatorStakesGivesEnergyAndComesBackLater() throws Exception {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        ConsoleWindow window = Fx.call(
                () -> new ConsoleWindow(messages, new SecureRandom(), new FakeChoosing(), Theme.LIGHT, 1440, 900));
        RecentDesks recent = new RecentDesks(new SettingsFile(data.resolve("console.json")));
        try (OpenDesk desk = new LocalDesks(data, recent, messages).practice(quiet());
                FxTasks tasks = new FxTasks(failure -> window.notifier().failed("", failure))) {
            Workplace workplace = Fx.call(() -> {
                Workplace made = new Workplace(desk, window, messages, tasks, Clock.systemUTC(), SavedFilters.forNow());
                Stage stage = new Stage();
                stage.setScene(window.scene());
                stage.show();
                made.draw();
                return made;
            });
            try {
                walk(window.scene(), desk.ports());
            } finally {
                Fx.run(workplace::close);
            }
        }
    }

    private static void walk(Scene scene, Ports ports) {
        Fx.run(() -> ((MenuButton) scene.lookup(".person"))
                .getItems().stream()
                        .filter(item -> item.getText() != null && item.getText().contains("Otto"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        await(() -> ((MenuButton) scene.lookup(".person")).getText().equals("Otto Operator"));
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.E);
        });
        await(() -> scene.lookup("#tab-ENERGY") != null
                && scene.lookup("#tab-ENERGY").isVisible());
        fire(scene, "#tab-ENERGY");
        await(() -> scene.lookup(".energy-stake") != null
                && !scene.lookup(".energy-stake").isDisabled());
        ask(scene, ".energy-stake", "100");
        await(() -> ended(ports, EnergyStep.STAKE) == 1);
        await(() -> isSaid(scene, "100.00 TRX"));
        assertThat(wallet(ports).staked().units()).isEqualTo(BigInteger.valueOf(100_000_000));
        assertThat(wallet(ports).energyADay()).isPositive();
        await(() -> !scene.lookup(".energy-unstake").isDisabled());
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-staked");
        ask(scene, ".energy-unstake", "40");
        await(() -> ended(ports, EnergyStep.UNSTAKE) == 1);
        await(() -> isSaid(scene, "60.00 TRX") && isSaid(scene, "40.00 TRX"));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-unstaked");
    }

    /** Opens the dialog of a step, types an amount and asks; the dialog closes when the core has taken it. */
    private static void ask(Scene scene, String step, String amount) {
        fire(scene, step);
        await(() -> scene.lookup("#energy-amount") != null);
        Fx.run(() -> ((TextField) scene.lookup("#energy-amount")).setText(amount));
        fire(scene, "#energy-ask");
        await(() -> scene.lookup("#energy-box") == null || said(scene));
        assertThat(Fx.call(() -> scene.lookup("#energy-box") == null)).isTrue();
    }

    private static boolean said(Scene scene) {
        return scene.lookup("#energy-problem") instanceof Label problem && problem.isVisible();
    }

    private static boolean isSaid(Scene scene, String figure) {
        return scene.getRoot().lookupAll(".tile-amount").stream()
                .anyMatch(label -> ((Label) label).getText().equals(figure));
    }

    private static EnergyWallet wallet(Ports ports) {
        return ports.get(Energy.class).wallets().getFirst();
    }

    private static long ended(Ports ports, EnergyStep step) {
        List<Withdrawal> all = ports.get(Withdrawals.class).list(WithdrawalQuery.in(WithdrawalState.SETTLED));
        return all.stream().filter(row -> row.order().energy() == step).count();
    }

    private static void fire(Scene scene, String selector) {
        Fx.run(() -> ((ButtonBase) scene.lookup(selector)).fire());
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
