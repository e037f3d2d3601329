package dev.strongroom.desktop.app;

import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.screen.signing.SigningView;
import dev.strongroom.desktop.screen.signing.SigningViewModel;
import dev.strongroom.desktop.screen.withdrawals.WithdrawalsScreen;
import dev.strongroom.desktop.screen.withdrawals.WithdrawalsView;
import dev.strongroom.desktop.ui.Screens;
import dev.strongroom.desktop.ui.View;

/** Which screen stands at which place, and of what it is made. */
final class Areas {
    private Areas() {}

    static Class<? extends View> view(Place place) {
        return switch (place) {
            case OVERVIEW, WITHDRAWALS, AUDIT -> WithdrawalsView.class;
            case SIGNING -> SigningView.class;
        };
    }

    static void addTo(Screens screens, Parts parts) {
        WithdrawalsScreen withdrawals = new WithdrawalsScreen(
                parts.ports(),
                parts.session(),
                parts.decisions(),
                parts.pulse(),
                parts.navigator(),
                parts.tasks(),
                parts.said(),
                parts.formats(),
                parts.clock());
        SigningViewModel signing = new SigningViewModel(
                parts.ports(),
                parts.session(),
                parts.decisions(),
                parts.pulse(),
                parts.tasks(),
                parts.said(),
                parts.formats());
        screens.with(WithdrawalsView.class, () -> new WithdrawalsView(withdrawals))
                .with(SigningView.class, () -> new SigningView(signing));
    }
}
