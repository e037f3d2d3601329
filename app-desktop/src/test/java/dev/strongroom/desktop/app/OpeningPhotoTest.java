package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Taking wallets into the books, from the overview's line on, in each language and theme. */
class OpeningPhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void walletsAreShownWithWhatTheyHoldAndTakenIn(Theme theme, Language language) {
        FakeDesk desk = new FakeDesk();
        for (Network network : List.of(Samples.NETWORK, ChainSamples.TRON)) {
            for (Token token : Registry.builtIn().network(network).tokens()) {
                desk.openings.put(token, WalletTier.HOT, 0, token.asset().isNative() ? "1.5" : "62000");
                desk.openings.put(token, WalletTier.COLD, 0, token.asset().isNative() ? "0" : "900000.25");
            }
        }
        studio.open(desk, "opening", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.O);
            photograph("line", "#attention");
            seat.fire(".attention-line");
            photograph("balances", "#opening-box");
            Token token = Registry.builtIn().network(Samples.NETWORK).tokens().getFirst();
            desk.openings.put(token, WalletTier.HOT, 0, "7.25");
            seat.fire("#opening-take");
            photograph("changed", "#opening-box");
            seat.press(KeyCode.ESCAPE);
            seat.fire(".attention-line");
            Press.settle(seat.scene());
            seat.fire("#opening-take");
            photograph("taken-in", "#attention");
            assertThat(seat.scene().lookup(".attention-line")).isNull();
            assertThat(desk.openings.opened()).hasSize(1);
        }

        private void photograph(String name, String part) {
            seat.shoot(name);
            seat.find(part);
            seat.check(name, part);
        }
    }
}
