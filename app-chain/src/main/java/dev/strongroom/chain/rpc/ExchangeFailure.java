package dev.strongroom.chain.rpc;

import dev.strongroom.chain.NodeException;

/** One exchange with one endpoint came to nothing. */
final class ExchangeFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final NodeException reason;
    private final boolean taken;

    /** @param taken whether the endpoint may have acted on the request */
    ExchangeFailure(NodeException reason, boolean taken) {
        super(reason);
        this.reason = reason;
        this.taken = taken;
    }

    NodeException reason() {
        return reason;
    }

    boolean taken() {
        return taken;
    }
}
