package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.DepositQuery;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the tabs and the filter line say. */
final class DepositFilter {
    private final ObjectProperty<DepositTab> tab = new SimpleObjectProperty<>(DepositTab.ALL);
    private final ObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty search = new SimpleStringProperty("");
    private final StringProperty customer = new SimpleStringProperty("");

    ObjectProperty<DepositTab> tabProperty() {
        return tab;
    }

    /** Empty for all. */
    ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    /** A transaction, an address or a deposit's id, whole. */
    StringProperty searchProperty() {
        return search;
    }

    /** A customer's id, whole. */
    StringProperty customerProperty() {
        return customer;
    }

    void clear() {
        network.set(Optional.empty());
        search.set("");
        customer.set("");
    }

    /** The newest that it lets through. */
    DepositQuery query(int limit) {
        return new DepositQuery(
                tab.get().states(), network.get().orElse(null), text(customer), text(search), null, limit);
    }

    private static @Nullable String text(StringProperty field) {
        String text = field.get().strip();
        return text.isEmpty() ? null : text;
    }
}
