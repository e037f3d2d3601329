package dev.strongroom.core.pool;

import dev.strongroom.chain.Network;

/**
 * A network's pool.
 *
 * @param network whose
 * @param threshold below so many available addresses it is low
 * @param level which alarm was given last
 * @param made the number of its newest address
 * @param names how the next ones are named
 */
record PoolRow(Network network, int threshold, Level level, long made, String names) {
    /** How full it is; a later one is worse. */
    enum Level {
        FULL,
        LOW,
        DRY
    }
}
