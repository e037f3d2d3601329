package dev.strongroom.core.risk;

import dev.strongroom.chain.Asset;
import java.math.BigInteger;
import java.time.Instant;

/** One way in which money leaves a customer. */
public interface Outgoing {
    /** Units that left, or are about to leave, by what was asked for after an instant; in the caller's transaction. */
    BigInteger taken(String customer, Asset asset, Instant since);
}
