package dev.strongroom.desktop.screen.signing;

import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What may be signed and has not landed, and which of it can be called back. */
final class Outstanding {
    private final Messages messages;
    private final Formats formats;
    private final ObservableList<OutstandingPayment> all = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper beats = new ReadOnlyLongWrapper();

    Outstanding(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** Oldest first. */
    ObservableList<OutstandingPayment> all() {
        return all;
    }

    /** What the core has now; the list keeps its place where nothing has changed. */
    void take(List<OutstandingPayment> next) {
        if (!next.equals(List.copyOf(all))) {
            all.setAll(next);
        }
    }

    /** Rises with every second that is counted down. */
    ReadOnlyLongProperty beats() {
        return beats.getReadOnlyProperty();
    }

    void beat() {
        beats.set(beats.get() + 1);
    }

    /** Why a payment cannot be called back now; empty where it can. */
    String whyNotRevoke(@Nullable OutstandingPayment payment, boolean locked) {
        if (payment == null) {
            return all.isEmpty() ? messages.get("signing.revoke.nothing") : messages.get("signing.revoke.choose");
        }
        if (payment.canRevoke()) {
            return locked ? messages.get("signing.locked") : "";
        }
        if (payment.state() == WithdrawalState.REVOKING) {
            return messages.get("signing.revoke.open");
        }
        Optional<Instant> end = formats.end(payment.slot());
        return end.isPresent()
                ? messages.get("signing.revoke.expires", formats.clockTime(end.get()))
                : messages.get("signing.revoke.in-block");
    }
}
