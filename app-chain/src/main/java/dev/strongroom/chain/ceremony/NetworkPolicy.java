package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SigningRules;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be signed on one network.
 *
 * @param network its identifier
 * @param maxFeeCap the highest fee cap of one transaction, base units of the native coin
 * @param tokens every asset that is known, the native coin first
 */
public record NetworkPolicy(Network network, BigInteger maxFeeCap, List<TokenPolicy> tokens) {
    public NetworkPolicy {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || !tokens.getFirst().token().asset().isNative()) {
            throw new RefusedException(
                    "policy.tokens", "policy.tokens: the first one of " + network + " is not native");
        }
        Set<Object> seen = new HashSet<>();
        for (TokenPolicy policy : tokens) {
            if (!policy.token().asset().network().equals(network)
                    || !seen.add(policy.token().asset())) {
                throw new RefusedException(
                        "policy.tokens",
                        "policy.tokens: " + policy.token().asset() + " stands twice or is not on " + network);
            }
        }
    }

    /** The rules a codec decodes by. */
    public SigningRules rules() {
        return new SigningRules(network, tokens.stream().map(TokenPolicy::token).toList(), maxFeeCap);
    }

    static NetworkPolicy read(Fields f) {
        return new NetworkPolicy(f.network("network"), f.number("maxFeeCap"), f.list("tokens", TokenPolicy::read));
    }

    void writeTo(ObjectNode node) {
        ArrayNode list = node.put("network", network.toString())
                .put("maxFeeCap", maxFeeCap.toString())
                .putArray("tokens");
        tokens.forEach(token -> token.writeTo(list.addObject()));
    }
}
