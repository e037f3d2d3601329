package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.desktop.dialog.FakeChoosing;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wallets of a real practice desk: an operator freezes one, two people lift it, an approver retires another. */
class WalletsFlowTest {
    private @TempDir Path data;

    @Test
    void aWalletIsFrozenByOnePersonLiftedByTwoAndAnotherIsRetired() throws Exception {
        try (PracticeConsole console = new PracticeConsole(data, new FakeChoosing())) {
            walk(console, console.scene(), console.ports());
        }
    }

    private static void walk(PracticeConsole console, Scene scene, Ports ports) {
        console.sit("Otto Operator");
        Fx.run(() -> {
            Press.key(scene, KeyCode.G);
            Press.key(scene, KeyCode.A);
        });
        Fx.await(() -> scene.lookup("#tab-WALLETS") != null);
        console.fire("#tab-WALLETS");
        Fx.await(() -> !rows(scene).isEmpty());
        assertThat(Fx.call(() -> List.copyOf(rows(scene))))
                .hasSameSizeAs(ports.get(WalletsApi.class).wallets())
                .allSatisfy(row -> assertThat(row.purposes())
                        .contains(
                                row.wallet().tier() == WalletTier.HOT ? WalletPurpose.PAYOUT : WalletPurpose.RESERVE));
        assertThat(ports.get(Treasury.class).wallets())
                .allSatisfy(row -> assertThat(row.holdings()).allMatch(WalletPosition.Holding::isOpen));

        WalletPosition hot = choose(scene, WalletTier.HOT);
        freeze(console, scene);
        Fx.await(() -> state(ports, hot) == WalletState.FROZEN);
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-wallet-frozen");
        lift(console, scene);
        Fx.await(() -> scene.lookup("#wallet-unfreeze") != null
                && scene.lookup("#wallet-unfreeze").isDisabled());
        assertThat(state(ports, hot)).isEqualTo(WalletState.FROZEN);

        console.sit("Ana Approver");
        lift(console, scene);
        Fx.await(() -> state(ports, hot) == WalletState.AVAILABLE);

        WalletPosition cold = choose(scene, WalletTier.COLD);
        console.fire("#wallet-retire");
        give(scene, "its device was lost");
        Fx.await(() -> state(ports, cold) == WalletState.RETIRED);
        assertThat(ports.get(WalletsApi.class).get(cold.wallet().address()).why())
                .isNotNull();
        Fx.await(() -> rows(scene).stream()
                .anyMatch(row -> row.wallet().state() == WalletState.RETIRED
                        && row.purposes().isEmpty()));
        Photo.take(scene, Theme.LIGHT, Language.ENGLISH, "practice-wallet-retired");
    }

    private static void freeze(PracticeConsole console, Scene scene) {
        console.fire("#wallet-freeze");
        give(scene, "an odd payment left it");
    }

    private static void lift(PracticeConsole console, Scene scene) {
        console.fire("#wallet-unfreeze");
        confirm(scene);
    }

    private static void give(Scene scene, String reason) {
        Fx.await(() -> scene.lookup("#reason") != null);
        Fx.run(() -> ((TextInputControl) scene.lookup("#reason")).setText(reason));
        confirm(scene);
    }

    private static void confirm(Scene scene) {
        Fx.await(() -> scene.lookup(".dialog-box .danger") != null);
        Fx.run(() -> ((Button) scene.lookup(".dialog-box .danger")).fire());
    }

    private static WalletPosition choose(Scene scene, WalletTier tier) {
        return Fx.call(() -> {
            WalletPosition row = rows(scene).stream()
                    .filter(one -> one.wallet().tier() == tier)
                    .findFirst()
                    .orElseThrow();
            table(scene).getSelectionModel().select(row);
            return row;
        });
    }

    private static WalletState state(Ports ports, WalletPosition of) {
        return ports.get(WalletsApi.class).get(of.wallet().address()).state();
    }

    private static List<WalletPosition> rows(Scene scene) {
        return table(scene).getItems();
    }

    @SuppressWarnings("unchecked") // the only table with this id
    private static TableView<WalletPosition> table(Scene scene) {
        return (TableView<WalletPosition>) scene.lookup("#walletTable");
    }
}
