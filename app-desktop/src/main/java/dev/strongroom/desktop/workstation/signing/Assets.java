package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Amounts in the symbols and decimals of the signed policy; what it does not know is said in units of its identifier.
 */
final class Assets {
    private final TrustFile trust;
    private final Formats formats;

    Assets(TrustFile trust, Formats formats) {
        this.trust = trust;
        this.formats = formats;
    }

    String amount(Amount amount) {
        return token(amount.asset())
                .map(token -> formats.amount(token, amount))
                .orElse(amount.units() + " × " + amount.asset());
    }

    /** Units of a network's own coin, such as a fee. */
    String coin(Network network, BigInteger units) {
        return tokens().filter(token ->
                        token.asset().isNative() && token.asset().network().equals(network))
                .findFirst()
                .map(token -> formats.number(token, units) + " " + token.symbol())
                .orElse(units + " × " + network);
    }

    String asset(Asset asset) {
        return token(asset).map(token -> token.symbol() + "\n").orElse("") + asset.namespace() + " "
                + Formats.groups(asset.reference());
    }

    String network(Network network) {
        return Registry.builtIn().all().stream()
                .filter(listed -> listed.network().equals(network))
                .findFirst()
                .map(listed -> listed.name() + "  ·  " + network)
                .orElse(network.toString());
    }

    /** The number of a cold wallet of the desk; empty where the policy has no such. */
    OptionalInt coldWallet(Address address) {
        return trust.policy()
                .account(address)
                .filter(account -> account.tier() == SignerAccount.Tier.COLD)
                .map(account -> OptionalInt.of(account.index()))
                .orElse(OptionalInt.empty());
    }

    /** The symbol of a network's own coin. */
    String coin(Network network) {
        return tokens().filter(token ->
                        token.asset().isNative() && token.asset().network().equals(network))
                .findFirst()
                .map(Token::symbol)
                .orElse(network.toString());
    }

    private Optional<Token> token(Asset asset) {
        return tokens().filter(token -> token.asset().equals(asset)).findFirst();
    }

    private Stream<Token> tokens() {
        return trust.policy().networks().stream()
                .map(NetworkPolicy::tokens)
                .flatMap(List::stream)
                .map(TokenPolicy::token);
    }
}
