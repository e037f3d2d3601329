package dev.strongroom.chain;

import java.time.Instant;

/** What makes a slot the only one of its kind, as people speak of it. */
public sealed interface Place {
    /** A number that counts up; whoever pays with a higher one waits for it. */
    record Nonce(String number) implements Place {}

    /** An account on chain that carries one payment at a time. */
    record Account(String address) implements Place {}

    /** A transaction of its own, which a block can take until then. */
    record Until(Instant end) implements Place {}
}
