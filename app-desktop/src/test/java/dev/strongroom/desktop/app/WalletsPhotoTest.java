package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.WalletSamples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The desk's own wallets in each language and theme. */
class WalletsPhotoTest {
    private static final String TABLE = "#walletTable";
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void walletsAreListedFrozenAndRetired(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "wallets", theme, language, seat -> {
            seat.go(KeyCode.A);
            seat.fire("#tab-WALLETS");
            assertThat(seat.scene().getFocusOwner()).isEqualTo(seat.table(TABLE));
            photograph(seat, "list");
            seat.press(KeyCode.J);
            seat.press(KeyCode.J);
            assertThat(seat.table(TABLE).getSelectionModel().getSelectedIndex()).isEqualTo(1);
            photograph(seat, "hot");
            seat.fire("#wallet-freeze");
            photograph(seat, "freeze");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#wallet-retire");
            photograph(seat, "retire");
            seat.press(KeyCode.ESCAPE);
            seat.select(TABLE, 2);
            seat.fire("#wallet-unfreeze");
            photograph(seat, "unfreeze");
            seat.press(KeyCode.ESCAPE);
            desk.wallets.vote(
                    FakePeople.approver("ana").actor(),
                    desk.wallets.wallets().get(2).address());
            seat.select(TABLE, 0);
            seat.select(TABLE, 2);
            photograph(seat, "frozen");
            seat.select(TABLE, 7);
            photograph(seat, "retired");
            seat.select(TABLE, 0);
            photograph(seat, "not-open");
            filter(seat);
            failures(seat, desk);
        });
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void aDeskWithoutWalletsSaysSo(Theme theme, Language language) {
        studio.open(new FakeDesk(), "wallets", theme, language, seat -> {
            seat.go(KeyCode.A);
            seat.fire("#tab-WALLETS");
            photograph(seat, "empty");
        });
    }

    private static void filter(Seat seat) {
        ((ChoiceBox<?>) seat.find("#walletPurpose")).getSelectionModel().select(2);
        ((ChoiceBox<?>) seat.find("#walletState")).getSelectionModel().select(2);
        photograph(seat, "filtered");
        ((ChoiceBox<?>) seat.find("#walletTier")).getSelectionModel().select(2);
        photograph(seat, "nothing-found");
        seat.fire("#walletClear");
        assertThat(seat.table(TABLE).getItems()).hasSize(8);
    }

    private static void failures(Seat seat, FakeDesk desk) {
        desk.wallets.fail(new IllegalStateException("no database"));
        seat.fire("#walletClear");
        photograph(seat, "unread");
        desk.wallets.fail(null);
        seat.fire("#walletsAgain");
        assertThat(seat.find("#walletTrouble").isVisible()).isFalse();
    }

    private static void photograph(Seat seat, String name) {
        seat.photograph(name, "#walletCards");
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        List.of(
                        WalletSamples.cold(Samples.NETWORK, 1, "812.5"),
                        WalletSamples.hot(Samples.NETWORK, 1, "34.250198765", "112500.25"),
                        WalletSamples.in(
                                WalletState.FROZEN,
                                WalletSamples.hot(Samples.NETWORK, 2, "2.000000000000000001", "40000")),
                        WalletSamples.cold(SOLANA, 1, "9100", "540000"),
                        WalletSamples.hot(SOLANA, 1, "812.5", "60000"),
                        WalletSamples.cold(TRON, 1, "300000", "3100000"),
                        WalletSamples.hot(TRON, 1, "41200.5", "240000.25"),
                        WalletSamples.in(WalletState.RETIRED, WalletSamples.hot(TRON, 2, "0", "0")))
                .forEach(desk.wallets::put);
        return desk;
    }
}
