package dev.strongroom.core.deposit;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.WithdrawalRequest;

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

    /**
     * Asks for one, once for each key, and answers the withdrawal's id.
     *
     * @throws dev.strongroom.chain.RefusedException where a rule refuses it at once
     */
    String ask(Actor by, String key, WithdrawalRequest request);

    Standing standing(String withdrawal);
}
