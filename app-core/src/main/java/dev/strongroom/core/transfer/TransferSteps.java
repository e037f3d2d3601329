package dev.strongroom.core.transfer;

/** Is told of every step of a transfer. Production does nothing with it. */
@FunctionalInterface
interface TransferSteps {
    void reached(TransferStep step);
}
