package dev.strongroom.core.wallet;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.core.api.FloatExcess;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.Trust;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares what the hot wallets hold with the float's ceiling. It stops nothing: paying out hot brings them below it.
 */
@Component
class FloatCeiling {
    private final Trust trust;
    private final Ledger ledger;

    FloatCeiling(Trust trust, Ledger ledger) {
        this.trust = trust;
        this.ledger = ledger;
    }

    /** Assets that are above it; a raised ceiling counts here at once, for it lets nothing leave. */
    List<FloatExcess> exceeded() {
        Policy policy = trust.current().policy();
        return policy.networks().stream()
                .flatMap(network -> network.tokens().stream())
                .flatMap(token -> excess(policy, token.token().asset(), token.limits()).stream())
                .toList();
    }

    private Optional<FloatExcess> excess(Policy policy, Asset asset, @Nullable Limits limits) {
        if (limits == null) {
            return Optional.empty();
        }
        BigInteger held = policy.accounts().stream()
                .filter(account -> account.tier() == SignerAccount.Tier.HOT)
                .filter(account -> account.address().network().equals(asset.network()))
                .map(account ->
                        ledger.balance(Account.hot(account.address(), asset)).total())
                .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger ceiling = limits.hot().ceiling();
        return held.compareTo(ceiling) > 0
                ? Optional.of(new FloatExcess(new Amount(held, asset), new Amount(ceiling, asset)))
                : Optional.empty();
    }
}
