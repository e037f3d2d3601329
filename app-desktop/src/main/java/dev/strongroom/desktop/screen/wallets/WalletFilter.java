package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletTier;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the filter line says; each is empty for all. */
final class WalletFilter {
    /** Those that a wallet of the desk can be of. */
    static final List<WalletTier> TIERS = List.of(WalletTier.HOT, WalletTier.COLD);

    /** Those that a wallet of the desk can be in: nobody is given one. */
    static final List<WalletState> STATES = List.of(WalletState.AVAILABLE, WalletState.FROZEN, WalletState.RETIRED);

    private final ObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<WalletTier>> tier = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<WalletPurpose>> purpose = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<WalletState>> state = new SimpleObjectProperty<>(Optional.empty());

    /** @param changed with each change of any of them */
    WalletFilter(Runnable changed) {
        List.of(network, tier, purpose, state).forEach(one -> one.addListener(_ -> changed.run()));
    }

    ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    ObjectProperty<Optional<WalletTier>> tierProperty() {
        return tier;
    }

    ObjectProperty<Optional<WalletPurpose>> purposeProperty() {
        return purpose;
    }

    ObjectProperty<Optional<WalletState>> stateProperty() {
        return state;
    }

    void clear() {
        network.set(Optional.empty());
        tier.set(Optional.empty());
        purpose.set(Optional.empty());
        state.set(Optional.empty());
    }

    /** What passes now; a later change of the filter does not change it. */
    Predicate<WalletPosition> passing() {
        Optional<Network> onNetwork = network.get();
        Optional<WalletTier> ofTier = tier.get();
        Optional<WalletPurpose> forPurpose = purpose.get();
        Optional<WalletState> inState = state.get();
        return one -> onNetwork.stream().allMatch(one.wallet().network()::equals)
                && ofTier.stream().allMatch(one.wallet().tier()::equals)
                && forPurpose.stream().allMatch(one.purposes()::contains)
                && inState.stream().allMatch(one.wallet().state()::equals);
    }
}
