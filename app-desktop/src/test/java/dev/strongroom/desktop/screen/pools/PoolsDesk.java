package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** A desk with an address in each state of use, at which ana looks. */
abstract class PoolsDesk {
    static final PoolAddress FREE = PoolSamples.address(Samples.NETWORK, 1, WalletState.AVAILABLE, null);
    static final PoolAddress GIVEN = PoolSamples.address(Samples.NETWORK, 2, WalletState.ALLOCATED, "C-7");
    static final PoolAddress FROZEN = PoolSamples.address(Samples.NETWORK, 3, WalletState.FROZEN, "C-8");
    static final PoolAddress RETIRED = PoolSamples.address(Samples.NETWORK, 4, WalletState.RETIRED, null);
    static final PoolAddress LENT = PoolSamples.reserved(Samples.NETWORK, 5);
    final RefusedException busy = new RefusedException("pool.busy", "pool: somebody changed it");
    final FakeDesk desk = new FakeDesk();
    final Session session = new Session();
    final FakeNotifier notifier = new FakeNotifier();
    final FakeDialogs dialogs = new FakeDialogs();
    final Navigator navigator = new Navigator();
    final SameThreadTasks tasks = new SameThreadTasks();
    final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    final Beats beats = new Beats(tasks, clock);
    final PoolsViewModel model = new PoolsViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            List.of(Samples.NETWORK, ChainSamples.TRON));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 40, null));
        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 4, 30L));
        desk.pools.put(PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB));
        List.of(FREE, GIVEN, FROZEN, RETIRED).forEach(desk.pools::put);
        navigator.go(Place.POOLS);
        model.onShow();
    }

    PoolDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    PoolAddress now(PoolAddress address) {
        return desk.pools.get(address.address());
    }

    void sit(StaffRole role) {
        session.unlock(FakePeople.officer("ben", role));
    }
}
