package dev.strongroom.chain.sandbox.host;

/**
 * How the network behaves during one request.
 *
 * @param lag blocks by which reads stay behind the true head
 * @param lie what is told wrongly; {@link Lie#NONE} normally
 */
public record Mood(long lag, Lie lie) {
    public static final Mood HONEST = new Mood(0, Lie.NONE);

    /** What a node may tell wrongly. */
    public enum Lie {
        NONE,
        /** Answers carry another request's id. */
        ID,
        /** Native and token balances are too high. */
        BALANCE,
        /** Another chain id. */
        CHAIN,
        /** A failed transaction's receipt says that it succeeded. */
        RECEIPT,
        /** Receipts lack the last log of their block. */
        LOGS,
        /** The answer is cut in the middle. */
        JSON,
        /** A batch lacks its last answer; a single answer lacks its result. */
        MISSING,
        /** A batch is answered in reverse order, which JSON-RPC allows. */
        ORDER
    }
}
