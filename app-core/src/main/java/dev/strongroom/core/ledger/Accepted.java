package dev.strongroom.core.ledger;

import dev.strongroom.chain.Digest;
import java.math.BigInteger;
import java.util.List;

/**
 * A transfer that passed the checks of its group.
 *
 * @param request what was asked
 * @param balances posted balances after it, in the order of the request's entries
 */
record Accepted(Prepared request, List<BigInteger> balances) {
    /**
     * Its place in the books.
     *
     * @param seq its number
     * @param hash the hash of the books after it
     */
    record Placed(Accepted accepted, long seq, Digest hash) {
        Prepared request() {
            return accepted.request();
        }
    }
}
