package dev.strongroom.chain.sandbox.host;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The {@code sandbox_} methods that make any practice network misbehave. */
final class FaultMethods {
    private static final long LONGEST_STALL_MS = 600_000;

    private final Faults faults;
    private final Set<Mood.Lie> lies;

    /** @param lies those that the network can tell */
    FaultMethods(Faults faults, Set<Mood.Lie> lies) {
        this.faults = faults;
        this.lies = lies;
    }

    void addTo(Map<String, RpcMethod> methods) {
        methods.put("sandbox_lag", call -> done(() -> faults.lag(call.number(0, 0))));
        methods.put("sandbox_lie", call -> done(() -> faults.lie(lie(call.text(0)), call.number(1, 1))));
        methods.put("sandbox_busy", call -> done(() -> faults.busy(call.number(0, 1), call.number(1, -1))));
        methods.put("sandbox_stall", call -> done(() -> faults.stall(method(call), stall(call))));
        methods.put(
                "sandbox_swallow",
                call -> done(() ->
                        faults.swallow(call.optional(0).map(JsonNode::asString).orElse("*"))));
        methods.put("sandbox_honest", call -> done(faults::clear));
    }

    private static String method(RpcCall call) {
        return call.optional(1).map(JsonNode::asString).orElse("*");
    }

    private static Duration stall(RpcCall call) {
        call.required(0);
        return Duration.ofMillis(Math.min(call.number(0, 0), LONGEST_STALL_MS));
    }

    private Mood.Lie lie(String name) {
        for (Mood.Lie lie : lies) {
            if (lie.name().toLowerCase(Locale.ROOT).equals(name)) {
                return lie;
            }
        }
        throw RpcError.params("invalid argument 0: '" + name + "' is not one of "
                + lies.stream().map(l -> l.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")));
    }

    private static JsonNode done(Runnable change) {
        change.run();
        return JsonNodeFactory.instance.booleanNode(true);
    }
}
