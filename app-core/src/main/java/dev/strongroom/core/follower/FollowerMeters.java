package dev.strongroom.core.follower;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.core.signing.ChainNodes;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far each network was taken in, as meters with the tag {@code network}:
 *
 * <pre>
 * strongroom.follower.head          blocks    newest block of the node
 * strongroom.follower.cursor        blocks    taken in up to here
 * strongroom.follower.lag           blocks    wait to be taken in
 * strongroom.follower.lag.time      seconds   age of the newest block that was taken in, by its own time
 * strongroom.follower.failures      count     looks that failed since the core began
 * </pre>
 *
 * A gauge is {@code NaN} while this core has no figure: before its first look, and while another core follows the
 * network.
 */
@Component
final class FollowerMeters implements MeterBinder {
    private static final String PREFIX = "strongroom.follower.";

    private final List<Network> networks;
    private final Clock clock;
    private final Map<Network, Reading> readings = new ConcurrentHashMap<>();
    private final Map<Network, LongAdder> failures = new ConcurrentHashMap<>();

    /** The newest look at a network; {@code blockTime} is that of the newest block taken in, null where unknown. */
    private record Reading(long head, long cursor, @Nullable Instant blockTime) {}

    FollowerMeters(ChainNodes nodes, Clock clock) {
        this.networks = nodes.all().stream().map(ChainNode::network).toList();
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Network network : networks) {
            gauge(registry, network, "head", "blocks", "newest block of the node", Reading::head);
            gauge(registry, network, "cursor", "blocks", "taken in up to here", Reading::cursor);
            gauge(registry, network, "lag", "blocks", "blocks that wait to be taken in", FollowerMeters::lag);
            gauge(registry, network, "lag.time", "seconds", "age of the newest block taken in", this::age);
            FunctionCounter.builder(PREFIX + "failures", failures, all -> count(all.get(network)))
                    .tag("network", network.toString())
                    .description("looks that failed")
                    .register(registry);
        }
    }

    private void gauge(
            MeterRegistry registry,
            Network network,
            String name,
            String unit,
            String about,
            ToDoubleFunction<Reading> value) {
        Gauge.builder(PREFIX + name, readings, all -> {
                    Reading reading = all.get(network);
                    return reading == null ? Double.NaN : value.applyAsDouble(reading);
                })
                .tag("network", network.toString())
                .baseUnit(unit)
                .description(about)
                .register(registry);
    }

    private static double count(@Nullable LongAdder adder) {
        return adder == null ? 0 : adder.sum();
    }

    private static double lag(Reading reading) {
        return Math.max(0, reading.head() - reading.cursor());
    }

    private double age(Reading reading) {
        Instant made = reading.blockTime();
        if (made == null) {
            return Double.NaN;
        }
        return Math.max(0, Duration.between(made, clock.instant()).toMillis() / 1000.0);
    }

    /** A look that succeeded; where it tells no block's time, that of the look before stands. */
    void looked(Network network, Look.Done done) {
        readings.compute(network, (_, before) -> {
            Instant time = done.time();
            if (time == null && before != null) {
                time = before.blockTime();
            }
            return new Reading(done.head(), done.height(), time);
        });
    }

    /** Another core follows the network now. */
    void elsewhere(Network network) {
        readings.remove(network);
    }

    void failed(Network network) {
        failures.computeIfAbsent(network, _ -> new LongAdder()).increment();
    }
}
