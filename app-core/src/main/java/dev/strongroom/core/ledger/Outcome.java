package dev.strongroom.core.ledger;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.time.Instant;

/** What became of a transfer. Anything but {@link Posted} has changed nothing. */
public sealed interface Outcome {
    /**
     * It stands in the books, durably; a repeat of it gets the same answer.
     *
     * @param seq its number in the order of the books
     * @param at when it was posted, whole milliseconds
     */
    record Posted(long seq, Instant at) implements Outcome {}

    /**
     * An account with a floor has too little. Tried again later it may pass.
     *
     * @param account the first that is short, in the order of the transfer's lines
     * @param needed units that the transfer would take from it
     * @param available units that it could take
     */
    record Insufficient(Account account, BigInteger needed, BigInteger available) implements Outcome {}

    /**
     * A rule forbids it.
     *
     * @param code {@code ledger.key.reused}, {@code ledger.hold.unknown}, {@code ledger.hold.resolved},
     *     {@code ledger.hold.expired}, {@code ledger.hold.not-due} or {@code ledger.range}
     * @param reason one sentence for a person
     */
    record Refused(String code, String reason) implements Outcome {}

    /** Its place in the books, for a caller to whom nothing else is an answer: anything else is refused. */
    default Posted orRefuse() {
        return switch (this) {
            case Posted posted -> posted;
            case Insufficient few ->
                throw new RefusedException(
                        "ledger.short", "ledger: " + few.account() + " has " + few.available() + " of " + few.needed());
            case Refused refused -> throw new RefusedException(refused.code(), "ledger: " + refused.reason());
        };
    }
}
