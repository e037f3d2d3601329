package dev.strongroom.desktop.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.Note;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the overview tells about money in without a key press, and where each line leads. */
class AttentionPhotoTest {
    private static final Note NO_ANSWER = new Note("node.timeout", "no answer in 20 s");
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void aTheftDryPoolsAStandstillAndOldSuspenseAreToldAndLeadOn(Theme theme, Language language) {
        studio.open(troubled(), "attention", theme, language, seat -> {
            seat.go(KeyCode.O);
            photograph(seat, "lines");
            line(seat, 2).fire();
            photograph(seat, "node-pointed-out");
            assertThat(seat.scene().getFocusOwner().getStyleClass()).contains("health-entry");
            line(seat, 0).fire();
            photograph(seat, "freeze");
            assertThat(seat.title()).isEqualTo(seat.messages().get("shell.freeze.title"));
        });
    }

    private static void photograph(Seat seat, String name) {
        seat.shoot(name);
        seat.check(name, "#attention", "#health", ".dialog-box");
    }

    private static Button line(Seat seat, int number) {
        Set<Node> lines = seat.find("#attention").lookupAll(".attention-line");
        return (Button) lines.stream().skip(number).findFirst().orElseThrow();
    }

    private static FakeDesk troubled() {
        FakeDesk desk = new FakeDesk();
        Token coin = ChainSamples.token(Samples.NETWORK, "ETH");
        desk.unasked.add(ArrivalSamples.unasked(1, Samples.usdt().parse("62000"), 1, false));
        desk.unasked.add(ArrivalSamples.unasked(1, coin.parse("0.00002353309845"), 1, false));
        desk.unasked.add(ArrivalSamples.unasked(
                2, ChainSamples.token(ChainSamples.TRON, "USDT").parse("1240000.5"), 95, true));
        desk.with(
                Nodes.class,
                () -> Stream.of(Samples.NETWORK, ChainSamples.SOLANA, ChainSamples.TRON)
                        .map(AttentionPhotoTest::node)
                        .toList());
        desk.following.addAll(List.of(
                new FollowerStatus(ChainSamples.SOLANA, 21_044_310, 21_044_310, Samples.NOW, null),
                new FollowerStatus(
                        ChainSamples.TRON, 21_043_996, 21_044_310, Samples.NOW.minusSeconds(940), NO_ANSWER)));
        desk.pools.put(PoolSamples.pool(ChainSamples.SOLANA, 0, 0L));
        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 7, 0L));
        desk.suspense.put(ArrivalSamples.open(302, "12500", "C-1042", Duration.ofDays(3)));
        desk.suspense.put(ArrivalSamples.open(303, "80", null, Duration.ofDays(2)));
        return desk;
    }

    private static NodeStatus node(Network network) {
        return new NodeStatus(
                network,
                Registry.builtIn().network(network).name(),
                Registry.builtIn().network(network).kind(),
                new Head(21_044_310, "0x" + "ab".repeat(32), Samples.NOW.minusSeconds(3)),
                21_044_300L,
                Samples.NOW,
                null);
    }
}
