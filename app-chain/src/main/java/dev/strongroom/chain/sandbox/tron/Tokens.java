package dev.strongroom.chain.sandbox.tron;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Token;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The built-in contracts: the registry's tokens of the network. */
final class Tokens {
    private static final String TETHER = "USDT";

    private final Map<Account, TokenContract> tokens = new LinkedHashMap<>();

    /** @param owner who may mint and blacklist */
    Tokens(ListedNetwork network, Account owner) {
        for (Token token : network.tokens()) {
            if (!token.asset().isNative()) {
                TokenContract contract = token(token, owner);
                tokens.put(contract.address(), contract);
            }
        }
    }

    private static TokenContract token(Token token, Account owner) {
        TokenStyle style = token.symbol().equals(TETHER) ? TokenStyle.FORGETFUL : TokenStyle.SPEAKING;
        Account address = Account.ofBase58(token.asset().reference()).orElseThrow();
        return new TokenContract(address, owner, token.symbol(), token.decimals(), style);
    }

    Collection<TokenContract> all() {
        return tokens.values();
    }

    Optional<TokenContract> at(Account address) {
        return Optional.ofNullable(tokens.get(address));
    }

    boolean isContract(Account address) {
        return tokens.containsKey(address);
    }
}
