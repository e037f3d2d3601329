package dev.strongroom.core.deposit;

/** Is told of every step of money in. Production does nothing with it. */
@FunctionalInterface
interface ArrivalSteps {
    void reached(ArrivalStep step);
}
