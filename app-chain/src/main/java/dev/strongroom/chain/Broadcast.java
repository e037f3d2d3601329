package dev.strongroom.chain;

/** What a node said when bytes were sent. A time-out says nothing and is an exception, not an answer. */
public sealed interface Broadcast {
    /** Taken, or known already: either way it is on its way. */
    record Accepted(boolean knownBefore) implements Broadcast {}

    /**
     * Turned down by this node. It does not prove that the bytes can never land.
     *
     * @param code stable code such as {@code nonce.low}
     * @param reason the node's words
     */
    record Rejected(String code, String reason) implements Broadcast {}
}
