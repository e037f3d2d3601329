package dev.strongroom.desktop.app;

import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.screen.audit.AuditView;
import dev.strongroom.desktop.screen.audit.AuditViewModel;
import dev.strongroom.desktop.screen.book.BookView;
import dev.strongroom.desktop.screen.book.BookViewModel;
import dev.strongroom.desktop.screen.customers.CustomersView;
import dev.strongroom.desktop.screen.customers.CustomersViewModel;
import dev.strongroom.desktop.screen.deposits.DepositsView;
import dev.strongroom.desktop.screen.deposits.DepositsViewModel;
import dev.strongroom.desktop.screen.energy.EnergyTab;
import dev.strongroom.desktop.screen.energy.EnergyView;
import dev.strongroom.desktop.screen.energy.EnergyViewModel;
import dev.strongroom.desktop.screen.ledger.LedgerView;
import dev.strongroom.desktop.screen.ledger.LedgerViewModel;
import dev.strongroom.desktop.screen.overview.OverviewView;
import dev.strongroom.desktop.screen.overview.OverviewViewModel;
import dev.strongroom.desktop.screen.pools.PoolsView;
import dev.strongroom.desktop.screen.pools.PoolsViewModel;
import dev.strongroom.desktop.screen.reconcile.ReconcileView;
import dev.strongroom.desktop.screen.reconcile.ReconcileViewModel;
import dev.strongroom.desktop.screen.request.RequestViewModel;
import dev.strongroom.desktop.screen.settings.SettingsView;
import dev.strongroom.desktop.screen.settings.SettingsViewModel;
import dev.strongroom.desktop.screen.signing.SigningView;
import dev.strongroom.desktop.screen.signing.SigningViewModel;
import dev.strongroom.desktop.screen.suspense.SuspenseView;
import dev.strongroom.desktop.screen.suspense.SuspenseViewModel;
import dev.strongroom.desktop.screen.sweeps.SweepsView;
import dev.strongroom.desktop.screen.sweeps.SweepsViewModel;
import dev.strongroom.desktop.screen.wallets.WalletsTab;
import dev.strongroom.desktop.screen.wallets.WalletsView;
import dev.strongroom.desktop.screen.wallets.WalletsViewModel;
import dev.strongroom.desktop.screen.withdrawals.WithdrawalsScreen;
import dev.strongroom.desktop.screen.withdrawals.WithdrawalsView;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;

/** Which screen stands at which place, and of what it is made. */
final class Areas {
    private Areas() {}

    static Class<? extends View> view(Place place) {
        return switch (place) {
            case OVERVIEW -> OverviewView.class;
            case WITHDRAWALS -> WithdrawalsView.class;
            case SIGNING -> SigningView.class;
            case POOLS -> PoolsView.class;
            case DEPOSITS -> DepositsView.class;
            case SUSPENSE -> SuspenseView.class;
            case SWEEPS -> SweepsView.class;
            case CUSTOMERS -> CustomersView.class;
            case LEDGER -> LedgerView.class;
            case RECONCILIATION -> ReconcileView.class;
            case ADDRESS_BOOK -> BookView.class;
            case AUDIT -> AuditView.class;
            case SETTINGS -> SettingsView.class;
        };
    }

    /** A withdrawal that the one who sits here asks for. */
    static RequestViewModel request(Parts parts) {
        return new RequestViewModel(
                parts.ports(),
                parts.session(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().chains(),
                parts.assets().tokens().all());
    }

    /**
     * @param request opens a new withdrawal
     * @param freeze asks why, then freezes all money-out
     */
    static void addTo(Screens screens, Parts parts, SavedFilters filters, Runnable request, Runnable freeze) {
        WithdrawalsScreen withdrawals = new WithdrawalsScreen(
                parts.ports(),
                parts.session(),
                parts.decisions(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.clock(),
                filters);
        screens.with(WithdrawalsView.class, () -> new WithdrawalsView(withdrawals, request));
        SigningViewModel signing = new SigningViewModel(
                parts.ports(),
                parts.session(),
                parts.decisions(),
                parts.pulse(),
                parts.tasks(),
                parts.said(),
                parts.formats());
        screens.with(SigningView.class, () -> new SigningView(signing));
        OverviewViewModel overview = new OverviewViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.clock(),
                freeze);
        screens.with(OverviewView.class, () -> new OverviewView(overview));
        BookViewModel book = new BookViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().chains(),
                parts.assets().tokens().networks());
        screens.with(BookView.class, () -> new BookView(book));
        AuditViewModel audit = new AuditViewModel(
                parts.ports(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.clock());
        screens.with(AuditView.class, () -> new AuditView(audit));
        addSettings(screens, parts);
        addArrivals(screens, parts);
        addSweeps(screens, parts);
        addOwners(screens, parts);
        addLedger(screens, parts);
    }

    private static void addSettings(Screens screens, Parts parts) {
        SettingsViewModel settings = new SettingsViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens());
        screens.with(SettingsView.class, () -> new SettingsView(settings));
    }

    private static void addLedger(Screens screens, Parts parts) {
        LedgerViewModel ledger = new LedgerViewModel(
                parts.ports(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens(),
                parts.clock());
        screens.with(LedgerView.class, () -> new LedgerView(ledger));
    }

    private static void addOwners(Screens screens, Parts parts) {
        PoolsViewModel pools = new PoolsViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens().networks());
        WalletsViewModel wallets = new WalletsViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens().networks());
        screens.with(WalletsView.class, () -> new WalletsView(wallets));
        screens.with(PoolsView.class, () -> new PoolsView(pools, new WalletsTab(screens.load(WalletsView.class))));
        CustomersViewModel customers = new CustomersViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens().all());
        screens.with(CustomersView.class, () -> new CustomersView(customers));
        ReconcileViewModel reconcile = new ReconcileViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats());
        screens.with(ReconcileView.class, () -> new ReconcileView(reconcile));
    }

    private static void addSweeps(Screens screens, Parts parts) {
        SweepsViewModel sweeps = new SweepsViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens().networks());
        EnergyViewModel energy = new EnergyViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens(),
                parts.clock());
        screens.with(EnergyView.class, () -> new EnergyView(energy));
        screens.with(
                SweepsView.class, () -> new SweepsView(sweeps, new EnergyTab(energy, screens.load(EnergyView.class))));
    }

    private static void addArrivals(Screens screens, Parts parts) {
        DepositsViewModel deposits = new DepositsViewModel(
                parts.ports(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().tokens().networks());
        screens.with(DepositsView.class, () -> new DepositsView(deposits));
        SuspenseViewModel suspense = new SuspenseViewModel(
                parts.ports(),
                parts.session(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.assets().chains(),
                parts.clock());
        screens.with(SuspenseView.class, () -> new SuspenseView(suspense));
    }
}
