package dev.strongroom.core.pool;

/** Is told of every step of a rotation. Production does nothing with it. */
@FunctionalInterface
interface RotationSteps {
    void reached(RotationStep step);
}
