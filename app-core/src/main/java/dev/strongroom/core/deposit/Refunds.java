package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalRequest;
import java.util.Optional;

/** Pays suspense items back, and says how that went. */
interface Refunds {
    /** How a refund stands. */
    enum Standing {
        /** It may still be paid. */
        OPEN,
        /** It was paid, for good. */
        PAID,
        /** It was not and never will be. */
        NOT_PAID
    }

    /** The withdrawal that was asked for already, by who asked in whose name, and the reference of the request. */
    Optional<String> asked(Actor by, String customer, String reference);

    /**
     * Asks for one, once for each key, and answers the withdrawal's id.
     *
     * @throws dev.strongroom.chain.RefusedException where a rule refuses it at once
     */
    String ask(Actor by, String key, WithdrawalRequest request);

    Standing standing(String withdrawal);
}
