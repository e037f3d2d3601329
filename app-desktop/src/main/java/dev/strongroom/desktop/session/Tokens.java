package dev.strongroom.desktop.session;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.desktop.ui.TokenNames;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens of the signed policy: what an asset is called and how many decimals it has is nobody else's to say. */
public final class Tokens implements TokenNames {
    private static final String UNKNOWN = "UNITS";
    private final Map<Asset, Token> tokens = new LinkedHashMap<>();

    private Tokens() {}

    /** Those of the newest policy of a trust file. */
    public static Tokens of(TrustFile trustFile) {
        Tokens all = new Tokens();
        trustFile.policy().networks().stream()
                .flatMap(network -> network.tokens().stream())
                .map(TokenPolicy::token)
                .forEach(token -> all.tokens.put(token.asset(), token));
        return all;
    }

    /** All of them in the order of the policy, native coins last. */
    public List<Token> all() {
        return tokens.values().stream()
                .sorted(Comparator.comparing((Token token) -> token.asset().isNative()))
                .toList();
    }

    /** The networks they are on, in the order of the policy. */
    public List<Network> networks() {
        return tokens.keySet().stream().map(Asset::network).distinct().toList();
    }

    /** The token of an asset; one that the policy does not name is shown in its smallest units. */
    @Override
    public Token token(Asset asset) {
        return tokens.getOrDefault(asset, new Token(asset, UNKNOWN, 0));
    }

    @Override
    public Token coin(Network network) {
        return tokens.values().stream()
                .filter(token ->
                        token.asset().isNative() && token.asset().network().equals(network))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(network + " is not in the policy"));
    }
}
