package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.desktop.i18n.Messages;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is chosen and typed about one item, and what it says. */
final class ResolveFields {
    static final int LEAST_REASON = 3;
    static final int MOST_REASON = 500;

    private final SuspenseItem item;
    private final Chains chains;
    private final Messages messages;
    private final ObjectProperty<@Nullable Kind> kind = new SimpleObjectProperty<>();
    private final StringProperty customer = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");

    /** What has an owner is matched to it unless somebody chooses otherwise. */
    ResolveFields(SuspenseItem item, Chains chains, Messages messages) {
        this.item = item;
        this.chains = chains;
        this.messages = messages;
        kind.set(item.owner() == null ? null : Kind.MATCH);
    }

    /** Why a way out is closed for this item; empty where it is open. */
    String whyNot(Kind way) {
        return switch (way) {
            case MATCH -> item.owner() == null ? messages.get("suspense.no-owner") : "";
            case CREDIT, REFUND -> item.isMissing() ? messages.get("suspense.is-missing") : "";
            case WRITE_OFF -> "";
        };
    }

    /** What is still missing, the reason left out; empty where nothing is. */
    String missing() {
        Kind way = kind.get();
        if (way == null) {
            return messages.get("suspense.choose");
        }
        String closed = whyNot(way);
        if (!closed.isEmpty()) {
            return closed;
        }
        if (way == Kind.CREDIT && customer.get().isBlank()) {
            return messages.get("suspense.customer.missing");
        }
        return way == Kind.REFUND && to.get().isBlank() ? messages.get("suspense.to.missing") : "";
    }

    boolean hasReason() {
        int length = reason().length();
        return length >= LEAST_REASON && length <= MOST_REASON;
    }

    /** Who would get it, as typed or by the evidence; empty where nobody would. */
    String customer() {
        if (kind.get() == Kind.MATCH) {
            return Objects.requireNonNullElse(item.owner(), "");
        }
        return customer.get().strip();
    }

    /** Where a refund goes; refused where it does not read as an address of the item's network. */
    Address recipient() {
        Network network = item.arrival().to().network();
        return chains.of(network).address(network, to.get().strip());
    }

    String reason() {
        return reason.get().strip();
    }

    /** What they say together, once nothing is missing; refused where a field does not read. */
    SuspenseResolution resolution(Kind way, String why) {
        return switch (way) {
            case MATCH, CREDIT -> new SuspenseResolution(way, customer(), null, why);
            case REFUND -> new SuspenseResolution(way, null, recipient().text(), why);
            case WRITE_OFF -> new SuspenseResolution(way, null, null, why);
        };
    }

    /** Null until one is chosen. */
    ObjectProperty<@Nullable Kind> kindProperty() {
        return kind;
    }

    /** Who is credited. */
    StringProperty customerProperty() {
        return customer;
    }

    /** Where a refund goes, as typed. */
    StringProperty toProperty() {
        return to;
    }

    StringProperty reasonProperty() {
        return reason;
    }
}
