package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.fx.Complaints;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakeEnergy;
import dev.strongroom.desktop.session.FakeSweeps;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is staked for energy, in each language and theme, as a tab of the sweeps. */
class EnergyPhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void stakesAreShownAndAskedFor(Theme theme, Language language) {
        FakeDesk desk = new FakeDesk();
        desk.treasury.put(ChainSamples.token(TRON, "TRX"), "125000", "900000", "30000", "50000");
        desk.energy.put(FakeEnergy.wallet(FakeEnergy.WALLET, "0", "0", "0", List.of()));
        studio.open(desk, "energy", theme, language, seat -> new Walk(seat, desk).through());
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void withoutSuchWalletsThereIsNoSuchTab(Theme theme, Language language) {
        studio.open(new FakeDesk(), "energy", theme, language, seat -> {
            seat.go(KeyCode.E);
            assertThat(seat.find("#tab-ENERGY").isVisible()).isFalse();
        });
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.E);
            seat.fire("#tab-ENERGY");
            assertThat(seat.find("#what").isVisible()).isTrue();
            photograph("untouched");
            seat.fire(".energy-stake");
            assertThat(((Parent) seat.find("#energy-facts")).lookupAll(".facts .label"))
                    .hasSize(6);
            photograph("stake");
            seat.type("#energy-amount", "60,000");
            photograph("stake-wrong");
            desk.energy.refuse(new RefusedException("hot.float", "amount: the hot outflow of this hour is used up"));
            seat.type("#energy-amount", "20000");
            seat.fire("#energy-ask");
            photograph("stake-refused");
            desk.energy.refuse(null);
            seat.fire("#energy-ask");
            photograph("asked");
            staked();
            paid();
            failures();
        }

        private void paid() {
            desk.sweeps.ended.add(FakeSweeps.tron("821", WithdrawalState.SIGNED, List.of(), List.of()));
            desk.sweeps.ended.add(FakeSweeps.tron("822", WithdrawalState.SIGNED, List.of(), List.of(lent())));
            desk.sweeps.ended.add(FakeSweeps.tron("823", WithdrawalState.SETTLED, List.of(lent()), null));
            seat.fire("#tab-DONE");
            photograph("paid");
            seat.fire("#tab-ENERGY");
        }

        private static Withdrawal lent() {
            return FakeEnergy.row(
                    "912",
                    EnergyStep.LEND,
                    FakeEnergy.trx("1733.333334"),
                    ChainSamples.wallet(TRON, 9),
                    WithdrawalState.CONFIRMING,
                    null);
        }

        private void staked() {
            desk.energy.put(FakeEnergy.wallet(
                    FakeEnergy.WALLET,
                    "1020000.5",
                    "60000",
                    "250.25",
                    List.of(
                            FakeEnergy.row(
                                    "911",
                                    EnergyStep.STAKE,
                                    FakeEnergy.trx("20000"),
                                    FakeEnergy.WALLET,
                                    WithdrawalState.APPROVED,
                                    new Note("hot.float", "the hot outflow of this hour is used up")),
                            lent())));
            desk.energy.put(FakeEnergy.unknown(
                    ChainSamples.wallet(TRON, 3),
                    new Note("node.unreachable", "the node of the network gives no answer that can be relied on")));
            seat.fire("#again");
            assertThat(seat.find("#what").isVisible()).isFalse();
            photograph("staked");
            seat.fire(".energy-unstake");
            seat.type("#energy-amount", "9000");
            photograph("unstake");
            seat.press(KeyCode.ESCAPE);
            seat.fire(".energy-collect");
            photograph("collect");
            seat.press(KeyCode.ESCAPE);
        }

        private void failures() {
            desk.energy.fail(new IllegalStateException("no database"));
            seat.fire("#again");
            photograph("unread");
            desk.energy.fail(null);
        }

        private void photograph(String name) {
            Press.settle(seat.scene());
            Photo.take(seat.scene(), seat.theme(), seat.messages().language(), "energy-" + name);
            for (String part : List.of(".energy-page", ".dialog-box", ".trouble-line")) {
                seat.scene()
                        .getRoot()
                        .lookupAll(part)
                        .forEach(drawn -> assertThat(Complaints.about(drawn))
                                .as(part + " of " + name + " in "
                                        + seat.messages().language())
                                .isEmpty());
            }
        }
    }
}
