package dev.strongroom.chain.rpc;

import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What a client takes from the world besides the network.
 *
 * @param clock tells when a resting endpoint may be asked again
 * @param jitter spreads the pauses of many clients
 * @param pause how to wait
 */
public record Surroundings(InstantSource clock, RandomGenerator jitter, Pause pause) {
    /** Waiting, so that tests need not. */
    @FunctionalInterface
    public interface Pause {
        void await(Duration length) throws InterruptedException;
    }

    /** The system's clock and a thread that sleeps. */
    public static Surroundings ofSystem() {
        return new Surroundings(InstantSource.system(), RandomGenerator.getDefault(), Thread::sleep);
    }
}
