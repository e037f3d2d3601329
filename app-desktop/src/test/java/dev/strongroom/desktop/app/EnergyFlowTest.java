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
import dev.strongroom.desktop.task.QuietProgress;
import dev.strongroom.desktop.theme.Theme;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
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
    private @TempDir Path data;

    @Test
    void whatAnOperatorStakesGivesEnergyAndComesBackLater() throws Exception {
        Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
        ConsoleWindow window = Fx.call(
                () -> new ConsoleWindow(messages, new SecureRandom(), new FakeChoosing(), Theme.LIGHT, 1440, 900));
        RecentDesks recent = new RecentDesks(new SettingsFile(data.resolve("console.json")));
        try (OpenDesk desk = new LocalDesks(data, recent, messages).practice(new QuietProgress());
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
                Fx.run(() -> {
                    workplace.close();
                    window.scene().getWindow().hide();
                });
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
        Fx.await(() -> ((MenuButton) scene.lookup(".person")).getText().equals("Otto Operator"));
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.E);
        });
        Fx.await(() -> scene.lookup("#tab-ENERGY") != null
                && scene.lookup("#tab-ENERGY").isVisible());
        fire(scene, "#tab-ENERGY");
        Fx.await(() -> scene.lookup(".energy-stake") != null
                && !scene.lookup(".energy-stake").isDisabled());
        ask(scene, ".energy-stake", "100");
        Fx.await(() -> ended(ports, EnergyStep.STAKE) == 1);
        Fx.await(() -> isSaid(scene, "100.00 TRX"));
        assertThat(wallet(ports).staked().units()).isEqualTo(BigInteger.valueOf(100_000_000));
        assertThat(wallet(ports).energyADay()).isPositive();
        Fx.await(() -> !scene.lookup(".energy-unstake").isDisabled());
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-staked");
        ask(scene, ".energy-unstake", "40");
        Fx.await(() -> ended(ports, EnergyStep.UNSTAKE) == 1);
        Fx.await(() -> isSaid(scene, "60.00 TRX") && isSaid(scene, "40.00 TRX"));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-unstaked");
    }

    /** Opens the dialog of a step, types an amount and asks; the dialog closes when the core has taken it. */
    private static void ask(Scene scene, String step, String amount) {
        fire(scene, step);
        Fx.await(() -> scene.lookup("#energy-amount") != null);
        Fx.run(() -> ((TextField) scene.lookup("#energy-amount")).setText(amount));
        fire(scene, "#energy-ask");
        Fx.await(() -> scene.lookup("#energy-box") == null || said(scene));
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
}
