package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.BreakSamples;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.TokenNames;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** A desk with two open breaks and a closed one, at which ana looks. */
abstract class ReconcileDesk {
    static final BookBreak MISSING = BreakSamples.item(
            "b-1", ChainSamples.wallet(Samples.NETWORK, 1), Samples.usdt(), "1000", "990.5", null, null);
    static final BookBreak SURPLUS =
            BreakSamples.item("b-2", ChainSamples.wallet(Samples.NETWORK, 2), Samples.usdt(), "0", "3", "ana", null);
    static final BookBreak CLOSED = BreakSamples.item(
            "b-3", ChainSamples.wallet(Samples.NETWORK, 3), Samples.usdt(), "5", "4", "ben", Samples.NOW);
    final FakeDesk desk = new FakeDesk();
    final Session session = new Session();
    final FakeNotifier notifier = new FakeNotifier();
    final FakeDialogs dialogs = new FakeDialogs();
    final Navigator navigator = new Navigator();
    final SameThreadTasks tasks = new SameThreadTasks();
    final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    final Beats beats = new Beats(tasks, clock);
    final ReconcileViewModel model = new ReconcileViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock, names()));

    private static TokenNames names() {
        return new TokenNames() {
            @Override
            public Token token(Asset asset) {
                return Samples.usdt();
            }

            @Override
            public Token coin(Network network) {
                return Samples.usdt();
            }
        };
    }

    @BeforeEach
    void sitDown() {
        desk.with(StaffApi.class, new Roster());
        session.unlock(FakePeople.approver("ana"));
        desk.reconciliations.sums(List.of(new Reconciliation.Line(
                Samples.usdt().asset(),
                WalletTier.HOT,
                Samples.usdt().parse("1000").units(),
                Samples.usdt().parse("990.5").units())));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(600));
        List.of(MISSING, SURPLUS, CLOSED).forEach(desk.breaks::put);
        navigator.go(Place.RECONCILIATION);
        model.onShow();
    }

    /** Unsorted, as rosters are. */
    private static final class Roster implements StaffApi {
        @Override
        public List<StaffMember> staff() {
            return Stream.of("ben", "ana")
                    .map(id -> new StaffMember(id, id, "00".repeat(32), Set.of(StaffRole.APPROVER)))
                    .toList();
        }

        @Override
        public long rosterVersion() {
            return 1;
        }
    }

    BreakDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }
}
