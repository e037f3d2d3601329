package dev.strongroom.core.withdrawal;

import java.util.random.RandomGenerator;

/**
 * What comes from outside: randomness and the watcher of steps.
 *
 * @param random unpredictable
 * @param steps {@link Steps#UNWATCHED} but in crash tests
 */
public record Surroundings(RandomGenerator random, Steps steps) {}
