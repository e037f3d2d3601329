package dev.strongroom.core.pool;

/** How far a rotation has come; crash tests end the process at each. */
enum RotationStep {
    /** It is ordered; every address is as it was. */
    ORDERED,
    /** Some more addresses are retired. */
    RETIRED,
    /** None is left to retire. */
    DRAINING,
    /** Nothing lies there. */
    DRAINED
}
