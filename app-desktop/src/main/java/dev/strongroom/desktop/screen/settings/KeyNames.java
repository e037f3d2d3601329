package dev.strongroom.desktop.screen.settings;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What networks and assets that stand in documents are called; whatever else stands there goes by itself. */
final class KeyNames {
    private final Map<String, String> networks = new TreeMap<>();
    private final Map<String, String> assets = new TreeMap<>();
    private final List<Network> own;
    private final List<Token> ownTokens;
    private final Messages messages;

    /**
     * @param own networks of the desk
     * @param ownTokens tokens of the desk
     */
    KeyNames(List<Network> own, List<Token> ownTokens, Messages messages) {
        this.own = own;
        this.ownTokens = ownTokens;
        this.messages = messages;
        for (ListedNetwork network : Registry.builtIn().all()) {
            networks.put(network.network().toString(), network.name());
            network.tokens().forEach(token -> name(token, network.name()));
        }
        ownTokens.forEach(token -> {
            String network = token.asset().network().toString();
            name(token, networks.getOrDefault(network, network));
        });
    }

    private void name(Token token, String network) {
        assets.putIfAbsent(token.asset().toString(), Formats.name(token) + " · " + network);
    }

    String name(String key) {
        return switch (key) {
            case "eip155" -> messages.get("settings.family.eip155");
            case "solana" -> messages.get("settings.family.solana");
            case "tron" -> messages.get("settings.family.tron");
            default -> networks.getOrDefault(key, assets.getOrDefault(key, key));
        };
    }

    /** Keys of a kind that the desk knows, with their names, in the order to offer them. */
    Map<String, String> candidates(Shapes.Keys kind) {
        Map<String, String> found = new LinkedHashMap<>();
        if (kind == Shapes.Keys.FAMILIES || kind == Shapes.Keys.CHAINS) {
            own.stream().map(Network::namespace).distinct().forEach(family -> found.put(family, name(family)));
        }
        if (kind != Shapes.Keys.ASSETS && kind != Shapes.Keys.ANY) {
            own.stream().map(Network::toString).forEach(network -> found.put(network, name(network)));
        }
        if (kind == Shapes.Keys.ASSETS) {
            ownTokens.stream().map(Token::symbol).distinct().forEach(symbol -> found.put(symbol, symbol));
        }
        if (kind == Shapes.Keys.ASSETS || kind == Shapes.Keys.CHAINS) {
            ownTokens.stream()
                    .map(token -> token.asset().toString())
                    .forEach(asset -> found.putIfAbsent(asset, name(asset)));
        }
        return found;
    }
}
