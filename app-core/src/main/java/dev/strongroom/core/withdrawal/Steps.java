package dev.strongroom.core.withdrawal;

/**
 * Is told of every step on the way of a withdrawal. Production does nothing with it; the crash tests end the process.
 */
@FunctionalInterface
public interface Steps {
    Steps UNWATCHED = _ -> {};

    void reached(Step step);
}
