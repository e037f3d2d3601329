package dev.strongroom.core.api;

import dev.strongroom.chain.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a suspense item.
 *
 * @param kind which way
 * @param customer who gets it, by match or credit; null otherwise
 * @param to where a refund goes; null otherwise
 * @param reason for the audit log, 3 to 500 characters
 */
public record SuspenseResolution(
        Kind kind, @Nullable String customer, @Nullable String to, String reason) {
    /** The ways out of suspense. */
    public enum Kind {
        /** It belongs to the customer that the evidence names: the owner of the address. */
        MATCH,
        /** It is credited to a customer by somebody's judgement. */
        CREDIT,
        /** It goes back by a withdrawal like any other, with its rules and approvals. */
        REFUND,
        /** It becomes the business's own, or its loss. */
        WRITE_OFF
    }

    public SuspenseResolution {
        boolean namesCustomer = kind == Kind.MATCH || kind == Kind.CREDIT;
        if (namesCustomer == (customer == null)) {
            throw new RefusedException(
                    "suspense.customer",
                    "customer: " + (namesCustomer ? "is needed" : "must be empty") + " for " + kind);
        }
        if ((kind == Kind.REFUND) == (to == null)) {
            throw new RefusedException(
                    "suspense.to", "to: " + (kind == Kind.REFUND ? "is needed" : "must be empty") + " for " + kind);
        }
        if (reason.strip().length() < 3 || reason.length() > 500) {
            throw new RefusedException("suspense.reason", "reason: 3 to 500 characters are needed");
        }
    }
}
