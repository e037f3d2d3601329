package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import dev.strongroom.core.db.HashChain;

/**
 * A point of the books.
 *
 * @param seq number of the last transfer up to there
 * @param hash covers it and all before
 */
public record BooksEnd(long seq, Digest hash) {
    /** Before the first transfer. */
    public static final BooksEnd EMPTY = new BooksEnd(0, HashChain.START);
}
