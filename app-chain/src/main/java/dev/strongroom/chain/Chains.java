package dev.strongroom.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chains of this program by namespace; knows none of them itself. */
public final class Chains {
    private final Map<String, Chain> byNamespace;

    private Chains(Map<String, Chain> byNamespace) {
        this.byNamespace = byNamespace;
    }

    public static Chains of(List<Chain> chains) {
        return new Chains(chains.stream().collect(Collectors.toUnmodifiableMap(Chain::namespace, Function.identity())));
    }

    public Chain of(Network network) {
        Chain chain = byNamespace.get(network.namespace());
        if (chain == null) {
            throw new RefusedException(
                    "network.unknown",
                    "network: '" + network + "' is of none of the known chains " + byNamespace.keySet());
        }
        return chain;
    }

    public Set<String> namespaces() {
        return byNamespace.keySet();
    }
}
