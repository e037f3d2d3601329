package dev.strongroom.core.ledger;

/** What reading the books again found. */
public sealed interface BooksFinding {
    /**
     * They are as they were written.
     *
     * @param end how far they were read
     */
    record Whole(BooksEnd end) implements BooksFinding {}

    /**
     * They were changed by somebody else, or damaged. Money-out stays closed; a backup and the checkpoints tell more.
     *
     * @param seq number of the first transfer that is not as it was written; 0 where an account is not
     * @param finding one sentence for a person
     */
    record Broken(long seq, String finding) implements BooksFinding {}
}
