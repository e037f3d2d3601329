package dev.strongroom.chain.ceremony;

/** The places between which a power cut may fall; tests stop the signer at each of them. */
@FunctionalInterface
interface Steps {
    /** In the order in which they happen. */
    enum Step {
        JOURNAL_CREATED,
        ENTRY_HALF_WRITTEN,
        ENTRY_WRITTEN,
        ENTRY_SYNCED,
        VAULT_MARKED,
        SIGNED,
        ANSWER_WRITTEN,
        ANSWER_RENAMED
    }

    void reached(Step step);
}
