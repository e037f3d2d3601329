package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Payments of Solana and TRON on the screens of the desk, and what is told of each that the others do not have. */
class ChainsPhotoTest {
    private static final Note NO_NONCE = new Note("solana.nonce", "from: the nonce accounts are all in use");
    private static final Note OWN_WORDS = new Note("withdrawal.hold", "we call the customer back");
    private static final int DECODED = 2;
    private static final int TIMELINE = 4;

    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void whatDiffersByChainIsShownWhereItIsNeeded(Theme theme, Language language) {
        studio.open(filled(), "chains", theme, language, seat -> {
            seat.session().lock();
            new Walk(seat).through();
        });
    }

    /** From screen to screen in one look. */
    private record Walk(Seat seat) {
        void through() {
            seat.go(KeyCode.O);
            seat.shoot("overview");
            seat.go(KeyCode.W);
            review();
            sent();
            seat.go(KeyCode.S);
            signing();
        }

        private void review() {
            List<String> explained = new ArrayList<>();
            for (int row = 0; row < 4; row++) {
                seat.select(".table-view", row);
                seat.shoot("review-" + row);
                explained.add(texts());
            }
            assertThat(explained).anyMatch(text -> text.contains(seat.messages().get("fee.solana")));
            assertThat(explained).anyMatch(text -> text.contains(seat.messages().get("fee.solana-token")));
            assertThat(explained).anyMatch(text -> text.contains(seat.messages().get("fee.tron")));
            assertThat(explained).anyMatch(text -> text.contains(seat.messages().get("fee.tron-token")));
        }

        private void sent() {
            seat.fire("#tab-IN_FLIGHT");
            for (int row = 0; row < 4; row++) {
                seat.select(".table-view", row);
                ((TabPane) seat.find(".tab-pane")).getSelectionModel().select(DECODED);
                seat.shoot("sent-" + row);
            }
            assertThat(texts())
                    .contains("nonceAccount")
                    .contains(seat.messages().get("Kind.RENT"));
            ((TabPane) seat.find(".tab-pane")).getSelectionModel().select(TIMELINE);
            seat.shoot("timeline");
            assertThat(Stream.of(texts().split("\n", -1))).contains(OWN_WORDS.reason());
        }

        private void signing() {
            seat.shoot("signing");
            seat.select("#outstanding", 0);
            seat.shoot("signing-tron");
            assertThat(why()).isEqualTo(seat.messages().get("signing.revoke.expires", "15:59"));
            assertThat(seat.find("#revoke").isDisabled()).isTrue();
            seat.select("#outstanding", 2);
            seat.shoot("signing-locked");
            assertThat(why()).isEqualTo(seat.messages().get("signing.locked"));
        }

        private String why() {
            return ((Label) seat.find("#whyNotRevoke")).getText();
        }

        private String texts() {
            return labels(seat.scene().getRoot()).map(Labeled::getText).collect(Collectors.joining("\n"));
        }

        private static Stream<Labeled> labels(Node node) {
            Stream<Labeled> own =
                    node instanceof Labeled labeled && labeled.getText() != null ? Stream.of(labeled) : Stream.empty();
            return node instanceof Parent parent
                    ? Stream.concat(
                            own, parent.getChildrenUnmodifiable().stream().flatMap(Walk::labels))
                    : own;
        }
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        int number = 10;
        for (Amount amount : amounts()) {
            Withdrawal review =
                    ChainSamples.withdrawal(String.valueOf(3000 + number), WithdrawalState.REVIEW, amount, null);
            desk.withdrawals.put(review);
            desk.approvals.put(ChainSamples.open(review));
            Withdrawal ready = ChainSamples.withdrawal(
                    String.valueOf(4000 + number), WithdrawalState.APPROVED, amount, number == 10 ? NO_NONCE : null);
            desk.withdrawals.put(ready);
            desk.ready.add(ChainSamples.cold(ready, number == 11 ? new Note("limit.day", "too much") : null));
            Withdrawal sent =
                    ChainSamples.withdrawal(String.valueOf(5000 + number), WithdrawalState.BROADCAST, amount, null);
            desk.withdrawals.put(sent);
            desk.approvals.put(ChainSamples.open(sent));
            Note answer = number % 2 == 0 ? new Note("node.accepted", "taken") : new Note("tron.bandwidth", "no TRX");
            desk.withdrawals.put(sent.id(), ChainSamples.attempt(sent, number, answer));
            desk.withdrawals.tell(sent.id(), Change.HELD, OWN_WORDS);
            number++;
        }
        List<OutstandingPayment> outstanding = desk.withdrawals.sent().stream()
                .map(sent -> ChainSamples.outstanding(
                        sent, 1, sent.order().to().network().equals(SOLANA)))
                .toList();
        outstanding.reversed().forEach(desk.withdrawals::put);
        treasure(desk);
        return desk.with(Nodes.class, () -> List.of(node(Samples.NETWORK), node(SOLANA), node(TRON)));
    }

    private static List<Amount> amounts() {
        return List.of(
                ChainSamples.token(SOLANA, "USDT").parse("12500.25"),
                ChainSamples.token(SOLANA, "SOL").parse("310.000000001"),
                ChainSamples.token(TRON, "USDT").parse("1240000.5"),
                ChainSamples.token(TRON, "TRX").parse("88000"));
    }

    private static void treasure(FakeDesk desk) {
        desk.treasury.put(Samples.usdt(), "112500.25", "1880000", "1920450.75", "100000");
        desk.treasury.put(ChainSamples.token(SOLANA, "SOL"), "812.5", "9100", "8000.000000001", "500");
        desk.treasury.put(ChainSamples.token(SOLANA, "USDT"), "60000", "540000", "580450.75", "75000");
        desk.treasury.put(ChainSamples.token(TRON, "TRX"), "41200.5", "300000", "120000", "50000");
        desk.treasury.put(ChainSamples.token(TRON, "USDT"), "240000.25", "3100000", "3200450.75", "200000");
    }

    private static NodeStatus node(Network network) {
        ListedNetwork listed = Registry.builtIn().network(network);
        return new NodeStatus(
                network,
                listed.name(),
                ListedNetwork.Kind.LOCAL,
                new Head(84_044_310, "0x" + "ab".repeat(32), Samples.NOW.minusSeconds(3)),
                84_044_290L,
                Samples.NOW,
                null);
    }
}
