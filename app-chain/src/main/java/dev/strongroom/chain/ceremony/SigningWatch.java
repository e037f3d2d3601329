package dev.strongroom.chain.ceremony;

/** Looks on while a request is signed. */
@FunctionalInterface
public interface SigningWatch {
    /**
     * Told what the bytes say and the verdict on each payment. Nothing has been written yet: what is thrown from here
     * stops the signer, and nothing is signed.
     */
    void judged(Review review);

    /** Told after each signature how many of them are made; the journal has been written by then. */
    default void signed(int done, int all) {}
}
