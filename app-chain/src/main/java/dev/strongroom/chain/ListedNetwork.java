package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.List;

/**
 * A network as the registry lists it.
 *
 * @param network its identifier
 * @param name for people
 * @param kind what its money is worth
 * @param confirmations blocks on top before a payment counts as settled, where the chain has no finality of its own
 * @param maxFeeCap the default for the highest fee of one transaction, base units of the native coin
 * @param tokens the assets listed, native coin first
 */
public record ListedNetwork(
        Network network, String name, Kind kind, int confirmations, BigInteger maxFeeCap, List<Token> tokens) {
    /** What a network's money is worth. */
    public enum Kind {
        MAINNET,
        TESTNET,
        LOCAL
    }

    public ListedNetwork {
        tokens = List.copyOf(tokens);
        if (tokens.isEmpty() || !tokens.getFirst().asset().isNative()) {
            throw new RefusedException("registry.tokens", "tokens: the first one of " + network + " is not native");
        }
        for (Token token : tokens) {
            if (!token.asset().network().equals(network)) {
                throw new RefusedException("registry.tokens", "tokens: " + token.asset() + " is not on " + network);
            }
        }
    }

    public Token nativeToken() {
        return tokens.getFirst();
    }

    /** The default rules, where no signed policy says otherwise. */
    public SigningRules rules() {
        return new SigningRules(network, tokens, maxFeeCap);
    }
}
