package dev.strongroom.chain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A node did not give an answer that can be relied on. What it was asked may or may not have happened. */
public final class NodeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why there is no answer. */
    public enum Kind {
        /** No answer in time: the outcome is unknown. */
        TIMEOUT,
        /** No connection, or it broke. */
        UNREACHABLE,
        /** Too many requests (HTTP 429). */
        BUSY,
        /** The node answered with an error of its own. */
        ERROR,
        /** An answer that breaks the protocol: wrong id, wrong shape, wrong network. */
        MALFORMED
    }

    private final Kind kind;
    private final transient @Nullable Duration retryAfter;

    public NodeException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    public NodeException(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    public Kind kind() {
        return kind;
    }

    /** How long the node asked to be left alone; null where it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
