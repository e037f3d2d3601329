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
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.theme.Theme;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The energy tab on a real practice desk: an operator stakes on practice TRON, and takes some of it out again. */
class EnergyFlowTest {
    private @TempDir Path data;

    @Test
    void whatAnOperatorStakesGivesEnergyAndComesBackLater() throws Exception {
        try (PracticeConsole console = new PracticeConsole(data, new FakeChoosing())) {
            walk(console, console.scene(), console.ports());
        }
    }

    private static void walk(PracticeConsole console, Scene scene, Ports ports) {
        console.sit("Otto Operator");
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.E);
        });
        Fx.await(() -> scene.lookup("#tab-ENERGY") != null
                && scene.lookup("#tab-ENERGY").isVisible());
        console.fire("#tab-ENERGY");
        Fx.await(() -> scene.lookup(".energy-stake") != null
                && !scene.lookup(".energy-stake").isDisabled());
        ask(console, ".energy-stake", "100");
        Fx.await(() -> ended(ports, EnergyStep.STAKE) == 1);
        Fx.await(() -> isSaid(scene, "100.00 TRX"));
        assertThat(wallet(ports).staked().units()).isEqualTo(BigInteger.valueOf(100_000_000));
        assertThat(wallet(ports).energyADay()).isPositive();
        Fx.await(() -> !scene.lookup(".energy-unstake").isDisabled());
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-staked");
        ask(console, ".energy-unstake", "40");
        Fx.await(() -> ended(ports, EnergyStep.UNSTAKE) == 1);
        Fx.await(() -> isSaid(scene, "60.00 TRX") && isSaid(scene, "40.00 TRX"));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-energy-unstaked");
    }

    /** Opens the dialog of a step, types an amount and asks; the dialog closes when the core has taken it. */
    private static void ask(PracticeConsole console, String step, String amount) {
        Scene scene = console.scene();
        console.fire(step);
        Fx.await(() -> scene.lookup("#energy-amount") != null);
        Fx.run(() -> ((TextField) scene.lookup("#energy-amount")).setText(amount));
        console.fire("#energy-ask");
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
}
