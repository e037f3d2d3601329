package dev.strongroom.core.wallet;

/** Watches openings; for tests. */
@FunctionalInterface
public interface OpeningSteps {
    void reached(OpeningStep step);
}
