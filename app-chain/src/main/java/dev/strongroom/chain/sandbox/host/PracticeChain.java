package dev.strongroom.chain.sandbox.host;

/** A simulated chain as its keeper sees it; not for two threads at once. */
public interface PracticeChain {
    /** Whether it makes blocks by itself. */
    boolean isMining();

    /** Whether something waits, or stands in a block that is not final. */
    boolean isUnsettled();

    /** Makes a block of everything that can be in it. */
    void mineAll();
}
