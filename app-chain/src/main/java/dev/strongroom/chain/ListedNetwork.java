package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A network as the registry lists it.
 *
 * @param network its identifier
 * @param name for people
 * @param kind what its money is worth
 * @param confirmations blocks on top before a payment counts as settled, where the chain has no finality of its own
 * @param maxFeeCap the default for the highest fee of one transaction, base units of the native coin
 * @param tokens the assets listed, native coin first
 * @param extensions what a token's mint may do beyond the ordinary, by the names of Solana's Token-2022; a token that
 *     is not named here may do nothing more
 */
public record ListedNetwork(
        Network network,
        String name,
        Kind kind,
        int confirmations,
        BigInteger maxFeeCap,
        List<Token> tokens,
        Map<Asset, Set<String>> extensions) {
    /** What a network's money is worth. */
    public enum Kind {
        MAINNET,
        TESTNET,
        LOCAL
    }

    public ListedNetwork {
        tokens = List.copyOf(tokens);
        extensions = Map.copyOf(extensions);
        if (tokens.isEmpty() || !tokens.getFirst().asset().isNative()) {
            throw new RefusedException("registry.tokens", "tokens: the first one of " + network + " is not native");
        }
        for (Token token : tokens) {
            if (!token.asset().network().equals(network)) {
                throw new RefusedException("registry.tokens", "tokens: " + token.asset() + " is not on " + network);
            }
        }
    }

    /** A network whose tokens do nothing beyond the ordinary. */
    public ListedNetwork(
            Network network, String name, Kind kind, int confirmations, BigInteger maxFeeCap, List<Token> tokens) {
        this(network, name, kind, confirmations, maxFeeCap, tokens, Map.of());
    }

    /** The extensions that the mint of an asset may have. */
    public Set<String> extensions(Asset asset) {
        return extensions.getOrDefault(asset, Set.of());
    }

    public Token nativeToken() {
        return tokens.getFirst();
    }

    /** The default rules, where no signed policy says otherwise. */
    public SigningRules rules() {
        return new SigningRules(network, tokens, maxFeeCap);
    }
}
