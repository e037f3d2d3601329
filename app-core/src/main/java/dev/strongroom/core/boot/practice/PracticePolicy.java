package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Band;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.TokenPolicy;
import java.math.BigInteger;
import java.util.List;

/**
 * The signed policy of a practice desk: stablecoins are paid out, the native coin pays fees, and goes hot to deposit
 * addresses that lack it to be swept.
 */
final class PracticePolicy {
    private PracticePolicy() {}

    static Policy of(List<ListedNetwork> networks, List<SignerAccount> accounts) {
        return new Policy(1, networks.stream().map(PracticePolicy::of).toList(), accounts, 1, null);
    }

    private static NetworkPolicy of(ListedNetwork network) {
        List<TokenPolicy> tokens = network.tokens().stream()
                .map(token ->
                        new TokenPolicy(token, token.asset().isNative() ? gas(network.maxFeeCap()) : limits(token)))
                .toList();
        return new NetworkPolicy(network.network(), network.maxFeeCap(), tokens);
    }

    /** Cold from 1,000 on; two approvals from there; hot wallets hold 5,000 and pay 2,000 an hour, 10,000 a day. */
    private static Limits limits(Token token) {
        return new Limits(
                List.of(new Band(BigInteger.ZERO, 1), new Band(units(token, "1000"), 2)),
                List.of(new Band(BigInteger.ZERO, 0), new Band(units(token, "20000"), 2)),
                units(token, "100000"),
                units(token, "1000"),
                new HotFloat(units(token, "5000"), units(token, "2000"), units(token, "10000")));
    }

    /** In highest fees: cold from 10 on; hot wallets hold 1,000 and pay 100 an hour, 500 a day. */
    private static Limits gas(BigInteger fee) {
        return new Limits(
                List.of(new Band(BigInteger.ZERO, 2)),
                List.of(new Band(BigInteger.ZERO, 0)),
                fee.multiply(BigInteger.valueOf(1_000)),
                fee.multiply(BigInteger.TEN),
                new HotFloat(
                        fee.multiply(BigInteger.valueOf(1_000)),
                        fee.multiply(BigInteger.valueOf(100)),
                        fee.multiply(BigInteger.valueOf(500))));
    }

    private static BigInteger units(Token token, String decimal) {
        return token.parse(decimal).units();
    }
}
