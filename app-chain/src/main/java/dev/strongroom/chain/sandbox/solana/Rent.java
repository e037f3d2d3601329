package dev.strongroom.chain.sandbox.solana;

/** The least that an account must hold: two years' rent for its data and 128 bytes around it. */
final class Rent {
    private static final long OVERHEAD_BYTES = 128;
    private static final long LAMPORTS_PER_BYTE = 6_960;

    private Rent() {}

    /** Lamports for so many bytes of data. */
    static long minimum(long dataBytes) {
        return (OVERHEAD_BYTES + dataBytes) * LAMPORTS_PER_BYTE;
    }
}
