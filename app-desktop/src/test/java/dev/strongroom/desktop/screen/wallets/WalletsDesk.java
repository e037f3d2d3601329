package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletPosition;
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
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.WalletSamples;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;

/** A desk with wallets in each tier and state, at which ana looks. */
abstract class WalletsDesk {
    static final WalletPosition HOT = WalletSamples.hot(Samples.NETWORK, 1, "10", "2000");
    static final WalletPosition FROZEN =
            WalletSamples.in(WalletState.FROZEN, WalletSamples.hot(Samples.NETWORK, 2, "5", "1000"));
    static final WalletPosition COLD = WalletSamples.cold(Samples.NETWORK, 1, "80");
    static final WalletPosition RETIRED =
            WalletSamples.in(WalletState.RETIRED, WalletSamples.cold(ChainSamples.TRON, 1, "0", "0"));
    final FakeDesk desk = new FakeDesk();
    final Session session = new Session();
    final FakeNotifier notifier = new FakeNotifier();
    final FakeDialogs dialogs = new FakeDialogs();
    final Navigator navigator = new Navigator();
    final SameThreadTasks tasks = new SameThreadTasks();
    final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    final Beats beats = new Beats(tasks, clock);
    final WalletsViewModel model = new WalletsViewModel(
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
        sit("ana", StaffRole.APPROVER);
        List.of(HOT, FROZEN, COLD, RETIRED).forEach(desk.wallets::put);
        navigator.go(Place.POOLS);
        model.onShow();
    }

    void sit(String id, StaffRole role) {
        session.unlock(FakePeople.officer(id, role));
    }

    /** Looks at a wallet as it is listed now. */
    WalletDetail look(WalletPosition wallet) {
        model.list().rows().stream()
                .filter(row -> row.wallet().address().equals(wallet.wallet().address()))
                .forEach(model::select);
        return drawn();
    }

    WalletDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    WalletState now(WalletPosition wallet) {
        return desk.wallets.get(wallet.wallet().address()).state();
    }
}
