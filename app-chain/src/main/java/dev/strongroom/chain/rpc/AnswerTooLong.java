package dev.strongroom.chain.rpc;

import java.io.IOException;

/**
 * The cause of a {@code MALFORMED} {@link dev.strongroom.chain.NodeException} whose answer was longer than
 * {@link RpcSettings#maxAnswerBytes}: who asked for many things may ask for fewer.
 */
public final class AnswerTooLong extends IOException {
    private static final long serialVersionUID = 1L;

    AnswerTooLong(int cap) {
        super("the answer is longer than " + cap + " bytes");
    }
}
