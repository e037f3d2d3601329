package dev.strongroom.core.boot.practice;

/** What opening a practice desk does, in this order; a desk that is opened again takes NETWORK, CORE and READY. */
public enum PracticeStep {
    /** The practice network starts in a process of its own. */
    NETWORK,
    /** A vault for everybody, enrolments, genesis. */
    PEOPLE,
    /** The books are opened. */
    CORE,
    /** Hot and cold wallets get practice money and are taken into the books. */
    WALLETS,
    /** Customers are taken into the books; rules and address book are filled. */
    CUSTOMERS,
    /** Two weeks of payments are made, hot and cold. */
    HISTORY,
    /** Today's requests come in. */
    QUEUE,
    /** Officers have decided about some of them, and some are on their way to the cold signer. */
    DECISIONS,
    /** The desk carries on by itself. */
    READY
}
