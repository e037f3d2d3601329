package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.RotationPreview;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools in each language and theme, reached by their keys. */
class PoolsPhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void poolsAreShownFilledAndTheirAddressesFrozen(Theme theme, Language language) {
        FakeDesk desk = filled();
        desk.pools.put(PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB));
        desk.pools.put(PoolSamples.source(TRON, PoolSource.Kind.KEYS));
        studio.open(desk, "pools", theme, language, seat -> new Walk(seat, desk).through());
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void aRotationIsFollowedWhileItRuns(Theme theme, Language language) {
        FakeDesk desk = rotating();
        studio.open(desk, "pools", theme, language, seat -> {
            seat.go(KeyCode.A);
            seat.fire("#sources");
            seat.photograph("rotations");
            ((ScrollPane) seat.find("#sources-box .scroll-pane")).setVvalue(1);
            seat.photograph("rotations-end");
            seat.fire(".source-rotate");
            seat.type("#reason", "the vault moved to another custodian");
            seat.photograph("rotate-reason");
            ((Button) seat.find(".dialog-box .danger")).fire();
            seat.shoot("rotate-done");
            seat.fire("#sources");
            assertThat(seat.scene().lookup(".source-rotate"))
                    .as("all are under way")
                    .isNull();
            ((ScrollPane) seat.find("#sources-box .scroll-pane")).setVvalue(1);
            seat.photograph("rotations-all");
        });
        assertThat(desk.rotations.rotations()).hasSize(4);
    }

    /** One source in each state of a rotation, and one that is still in use. */
    private static FakeDesk rotating() {
        FakeDesk desk = filled();
        PoolSource retiring = PoolSamples.source("a1".repeat(32), Samples.NETWORK, PoolSource.Kind.XPUB);
        PoolSource draining = PoolSamples.source("b2".repeat(32), TRON, PoolSource.Kind.KEYS);
        PoolSource drained = PoolSamples.source("c3".repeat(32), SOLANA, PoolSource.Kind.LIST);
        PoolSource used = PoolSamples.source("d4".repeat(32), TRON, PoolSource.Kind.XPUB);
        List.of(retiring, draining, drained, used).forEach(desk.pools::put);
        List<Amount> lying = List.of(
                ChainSamples.token(TRON, "USDT").parse("1240000.5"),
                ChainSamples.token(TRON, "TRX").parse("88000"));
        desk.rotations.put(PoolSamples.rotation(
                retiring,
                PoolRotation.State.RETIRING,
                412,
                3,
                List.of(Samples.usdt().parse("4210.75"))));
        desk.rotations.put(PoolSamples.rotation(draining, PoolRotation.State.DRAINING, 0, 2, lying));
        desk.rotations.put(PoolSamples.rotation(
                drained,
                PoolRotation.State.DRAINED,
                0,
                0,
                List.of(ChainSamples.token(SOLANA, "SOL").parse("0.25"))));
        desk.rotations.put(new RotationPreview(
                used, Map.of(WalletState.ALLOCATED, 1_204L), 1_204, List.of(lying.getFirst()), 4_981L, null));
        return desk;
    }

    @Test
    void anAddressThatCannotBeAssignedSaysWhy() {
        FakeDesk desk = new FakeDesk();
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 1, null));
        desk.pools.put(PoolSamples.imported(Samples.NETWORK, 1, WalletState.ALLOCATED, "C-7"));
        desk.pools.put(PoolSamples.address(Samples.NETWORK, 2, WalletState.ALLOCATED, "C-7"));
        studio.open(desk, "pools", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.session().unlock(FakePeople.officer("otto", StaffRole.OPERATOR));
            seat.go(KeyCode.A);
            seat.select(row(seat, 1));
            Label why = (Label) seat.find("#why-not");
            assertThat(seat.find("#pool-assign").isDisabled()).isTrue();
            assertThat(why.getText()).contains(seat.messages().get("pools.assign.role"));
            seat.session().unlock(FakePeople.approver("ana"));
            assertThat(seat.find("#pool-assign").isDisabled()).isFalse();
            assertThat(why.getText()).doesNotContain(seat.messages().get("pools.assign.role"));
            seat.session().unlock(FakePeople.officer("otto", StaffRole.OPERATOR));
            seat.select(row(seat, 2));
            assertThat(why.getText())
                    .as("nobody assigns what the desk gives itself")
                    .doesNotContain(seat.messages().get("pools.assign.role"));
        });
    }

    private static int row(Seat seat, int number) {
        return seat.table()
                .getItems()
                .indexOf(seat.table().getItems().stream()
                        .map(PoolAddress.class::cast)
                        .filter(row -> row.name().endsWith("000" + number))
                        .findFirst()
                        .orElseThrow());
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.A);
            seat.press(KeyCode.SLASH);
            assertThat(seat.scene().getFocusOwner().getId()).isEqualTo("search");
            seat.press(KeyCode.ESCAPE);
            assertThat(seat.scene().getFocusOwner()).isEqualTo(seat.table());
            seat.select(1);
            photograph("given");
            seat.select(3);
            photograph("frozen");
            seat.fire("#pool-unfreeze");
            photograph("unfreeze");
            seat.press(KeyCode.ESCAPE);
            seat.select(4);
            photograph("retired");
            seat.select(5);
            photograph("reserved");
            seat.fire("#pool-release");
            photograph("release");
            seat.press(KeyCode.ESCAPE);
            seat.select(0);
            seat.fire("#pool-reserve");
            photograph("reserve");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#pool-freeze");
            photograph("freeze");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#qr");
            photograph("qr");
            assertThat(seat.title()).isEqualTo(seat.messages().get("address.deposit"));
            seat.press(KeyCode.ESCAPE);
            sources();
            fill();
            check();
            failures();
        }

        private void sources() {
            seat.fire("#sources");
            photograph("sources");
            seat.fire(".source-rotate");
            photograph("rotate");
            seat.press(KeyCode.ESCAPE);
        }

        private void fill() {
            seat.fire("#generate");
            photograph("generate");
            seat.type("#pool-value", "1001");
            seat.fire("#pool-save");
            photograph("generate-wrong");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#threshold");
            photograph("threshold");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#names");
            photograph("names");
            seat.press(KeyCode.ESCAPE);
        }

        private void check() {
            seat.fire("#check");
            photograph("clean");
            desk.pools.put(new PoolBreak(
                    "eip155_deposit_0001",
                    PoolSamples.where(Samples.NETWORK, 1),
                    PoolSamples.where(Samples.NETWORK, 2),
                    "address: the source gives another one for number 0"));
            desk.pools.put(new PoolBreak(
                    "tron_deposit_0009",
                    PoolSamples.where(TRON, 9),
                    null,
                    "source: the database does not keep what was signed"));
            seat.fire("#check");
            photograph("broken");
            seat.press(KeyCode.ESCAPE);
        }

        private void failures() {
            seat.type(".filter-line #search", "nobody");
            seat.fire("#find");
            photograph("nothing-found");
            desk.pools.fail(new IllegalStateException("no database"));
            seat.fire("#clear");
            photograph("unread");
            desk.pools.fail(null);
            seat.fire("#again");
            photograph("again");
        }

        private void photograph(String name) {
            seat.photograph(name, "#cards");
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 1_240, null));
        desk.pools.put(PoolSamples.pool(SOLANA, 7, 4_981L));
        desk.pools.put(PoolSamples.pool(TRON, 0, 0L));
        desk.rotations.put(new RotationPreview(
                PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB),
                Map.of(WalletState.AVAILABLE, 34L, WalletState.ALLOCATED, 1_204L),
                1_204,
                List.of(),
                null,
                null));
        WalletState[] states = WalletState.values();
        int number = 1;
        for (Network network : List.of(Samples.NETWORK, SOLANA, TRON)) {
            for (int i = 0; i < 80; i++) {
                WalletState state = i < 5 ? states[i] : states[i % 2];
                String customer =
                        state == WalletState.ALLOCATED || state == WalletState.FROZEN ? "C-" + (1000 + i) : null;
                desk.pools.put(PoolSamples.address(network, number++, state, customer));
            }
        }
        desk.pools.put(PoolSamples.reserved(Samples.NETWORK, 6));
        return desk;
    }
}
