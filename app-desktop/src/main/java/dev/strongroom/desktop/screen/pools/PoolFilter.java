package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the filter line says. */
final class PoolFilter {
    private final ObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<WalletState>> state = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");

    /** Empty for all. */
    ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    /** Empty for all. */
    ObjectProperty<Optional<WalletState>> stateProperty() {
        return state;
    }

    /** An address, its beginning or ending, its name or number, or a customer's id. */
    StringProperty searchProperty() {
        return search;
    }

    void clear() {
        network.set(Optional.empty());
        state.set(Optional.empty());
        search.set("");
    }

    /** The first that it lets through. */
    PoolQuery query(int limit) {
        String text = search.get().strip();
        return new PoolQuery(
                state.get().map(Set::of).orElse(Set.of()),
                network.get().orElse(null),
                null,
                text.isEmpty() ? null : text,
                null,
                limit);
    }
}
