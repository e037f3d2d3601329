package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What may be signed on one network: the closed list of assets and the highest fee cap. Comes from the signed policy,
 * or from the built-in registry where there is none.
 *
 * @param network the only network these rules speak of
 * @param tokens every asset that may move, the native coin among them
 * @param maxFeeCap the highest fee of one transaction, base units of the native coin
 */
public record SigningRules(Network network, List<Token> tokens, BigInteger maxFeeCap) {
    public SigningRules {
        tokens = List.copyOf(tokens);
    }

    public Optional<Token> token(Asset asset) {
        return tokens.stream().filter(t -> t.asset().equals(asset)).findFirst();
    }

    public Optional<Token> nativeToken() {
        return tokens.stream().filter(t -> t.asset().isNative()).findFirst();
    }
}
