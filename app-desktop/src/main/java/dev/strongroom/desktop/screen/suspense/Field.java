package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.SuspenseResolution;
import org.jspecify.annotations.Nullable;

/** What is typed about an item; each has a line of its own for what is wrong with it. */
enum Field {
    CUSTOMER,
    TO,
    REASON,
    LAST_CHARACTERS,
    /** What is not about one of them. */
    ALL;

    /** The one that a refusal is about. */
    static Field of(String code) {
        return switch (code) {
            case "customer.unknown", "customer.frozen", "suspense.customer", "suspense.owner" -> CUSTOMER;
            case "address.malformed",
                    "address.checksum",
                    "address.not-canonical",
                    "address.reserved",
                    "address.offcurve",
                    "suspense.to",
                    "withdrawal.own-address",
                    "withdrawal.contract",
                    "withdrawal.look-alike" -> TO;
            case "suspense.reason" -> REASON;
            default -> ALL;
        };
    }

    /** This one where the way out has such a field, else what is about none of them. */
    Field ifDrawn(SuspenseResolution.@Nullable Kind kind) {
        return switch (this) {
            case CUSTOMER -> kind == SuspenseResolution.Kind.CREDIT ? this : ALL;
            case TO, LAST_CHARACTERS -> kind == SuspenseResolution.Kind.REFUND ? this : ALL;
            case REASON, ALL -> this;
        };
    }
}
