package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.RefusedException;

/** The code by which something is refused. */
final class TronRefusals {
    private TronRefusals() {}

    static String code(Runnable asking) {
        try {
            asking.run();
        } catch (RefusedException e) {
            return e.code();
        }
        throw new AssertionError("it was not refused");
    }
}
