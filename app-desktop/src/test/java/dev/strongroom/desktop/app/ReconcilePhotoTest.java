package dev.strongroom.desktop.app;

import static dev.strongroom.desktop.session.ChainSamples.SOLANA;
import static dev.strongroom.desktop.session.ChainSamples.TRON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Books against chain in each language and theme, reached by its keys. */
class ReconcilePhotoTest {
    private static Studio studio;

    @BeforeAll
    static void sign(@TempDir Path folder) throws IOException {
        studio = new Studio(folder);
    }

    @ParameterizedTest
    @MethodSource(Photo.LOOKS)
    void whatDiffersIsShownTakenOnAndComparedAgain(Theme theme, Language language) {
        FakeDesk desk = filled();
        studio.open(desk, "reconcile", theme, language, seat -> new Walk(seat, desk).through());
    }

    /** From state to state in one look. */
    private record Walk(Seat seat, FakeDesk desk) {
        void through() {
            seat.go(KeyCode.R);
            photograph("open");
            seat.select(0);
            photograph("missing");
            seat.fire("#break-take");
            photograph("taken");
            seat.fire("#break-give");
            photograph("give");
            seat.press(KeyCode.ESCAPE);
            seat.fire("#break-comment");
            photograph("comment");
            seat.press(KeyCode.ESCAPE);
            seat.select(1);
            photograph("surplus");
            seat.fire("#qr");
            photograph("qr");
            assertThat(seat.title()).isEqualTo(seat.messages().get("address.hot"));
            seat.press(KeyCode.ESCAPE);
            seat.fire("#lines-eip155");
            photograph("lines");
            seat.fire("#tab-CLOSED");
            seat.select(0);
            photograph("closed");
            failures();
        }

        private void failures() {
            desk.reconciliations.fail(new NodeException(NodeException.Kind.TIMEOUT, "no answer", null));
            seat.fire("#run");
            photograph("unanswered");
            desk.reconciliations.failToRead(new IllegalStateException("no database"));
            seat.fire("#tab-OPEN");
            photograph("unread");
            desk.reconciliations.failToRead(null);
            seat.fire("#again");
            photograph("again");
        }

        private void photograph(String name) {
            seat.photograph(name, "#cards");
        }
    }

    @Test
    void aDeskThatNeverComparedSaysSo() {
        FakeDesk desk = new FakeDesk();
        desk.reconciliations.troubled(Samples.NETWORK, null);
        studio.open(desk, "reconcile", Theme.LIGHT, Language.ENGLISH, seat -> {
            seat.session().lock();
            seat.go(KeyCode.R);
            seat.photograph("never");
            assertThat(seat.find("#run").isDisabled()).as("locked").isTrue();
        });
    }

    private static FakeDesk filled() {
        FakeDesk desk = new FakeDesk();
        Token usdt = Samples.usdt();
        Address hot = ChainSamples.wallet(Samples.NETWORK, 1);
        BookBreak missing = BreakSamples.item("b-1", hot, usdt, "1250000", "1249990.5", null, null);
        desk.breaks.put(missing);
        Token sol = ChainSamples.token(SOLANA, "SOL");
        desk.breaks.put(BreakSamples.item("b-2", ChainSamples.wallet(SOLANA, 2), sol, "0", "0.25", "ben", null));
        Token trx = ChainSamples.token(TRON, "TRX");
        desk.breaks.put(BreakSamples.item("b-3", ChainSamples.wallet(TRON, 3), trx, "500", "400", "ana", Samples.NOW));
        desk.breaks.evidence(BreakSamples.postings(usdt), BreakSamples.balances(usdt, 24));
        desk.breaks.comment(Actor.staff("ben"), "b-1", "Asked the custodian; the old device is being looked for.");
        desk.reconciliations.sums(List.of(
                line(usdt, WalletTier.HOT, "1250000", "1249990.5"),
                line(usdt, WalletTier.COLD, "18200000", "18200000"),
                line(usdt, WalletTier.DEPOSIT, "4210.75", "4210.75")));
        desk.reconciliations.find(
                List.of(new Reconciliation.Break(hot, WalletTier.HOT, usdt.asset(), missing.books(), missing.chain())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(1380));
        desk.reconciliations.find(List.of());
        desk.reconciliations.keep(SOLANA, Samples.NOW.minusSeconds(1380));
        desk.reconciliations.troubled(TRON, new Note("node.timeout", "no answer in time"));
        desk.with(StaffApi.class, new Roster());
        return desk;
    }

    private static Reconciliation.Line line(Token token, WalletTier tier, String books, String chain) {
        return new Reconciliation.Line(
                token.asset(),
                tier,
                token.parse(books).units(),
                token.parse(chain).units());
    }

    private static final class Roster implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return Stream.of("ana", "ben")
                    .map(id -> new StaffMember(id, id, "00".repeat(32), Set.of(StaffRole.APPROVER)))
                    .toList();
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }
}
