package dev.strongroom.core.treasury;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletState;
import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * What wallets are for, by what the core does with them. Nobody sets it: it follows from tier, network and the limits
 * of the signed policy.
 */
@Component
class Purposes {
    private static final String NOBODY = "00000000000000000000000000000000";

    private final Chains chains;

    Purposes(Chains chains) {
        this.chains = chains;
    }

    /** None where the policy does not name the wallet, has nothing for it to do, or it is retired. */
    Set<WalletPurpose> of(Wallet wallet, Policy policy) {
        Set<WalletPurpose> purposes = EnumSet.noneOf(WalletPurpose.class);
        if (wallet.state() == WalletState.RETIRED
                || policy.account(wallet.address()).isEmpty()) {
            return purposes;
        }
        NetworkPolicy network = policy.network(wallet.network());
        switch (wallet.tier()) {
            case HOT -> {
                if (isPaid(network, _ -> true)) {
                    purposes.add(WalletPurpose.PAYOUT);
                }
                // coin that has no limits is never signed for hot, neither as gas nor as a stake
                if (isPaid(network, Asset::isNative) && !paysForSweeps(wallet, network)) {
                    purposes.add(WalletPurpose.GAS);
                }
            }
            case COLD -> {
                purposes.add(WalletPurpose.RESERVE);
                if (paysForSweeps(wallet, network)) {
                    purposes.add(WalletPurpose.GAS);
                }
            }
            case DEPOSIT -> throw new IllegalStateException(wallet.name() + " is no wallet of the desk");
        }
        return purposes;
    }

    private static boolean isPaid(NetworkPolicy network, Predicate<Asset> which) {
        return network.tokens().stream()
                .filter(token -> which.test(token.token().asset()))
                .anyMatch(token -> token.limits() != null);
    }

    /** Whether the network takes the fee of a sweep from the wallet it goes to; else the deposit address has to pay. */
    private boolean paysForSweeps(Wallet wallet, NetworkPolicy network) {
        Asset coin = network.tokens().stream()
                .map(TokenPolicy::token)
                .filter(token -> token.asset().isNative())
                .findFirst()
                .orElseThrow()
                .asset();
        Address deposit = new Address(wallet.network(), "deposit");
        Payment sweep = new Payment(Amount.zero(coin), deposit, wallet.address(), BigInteger.ZERO);
        TransferIntent intent = new TransferIntent(
                TransferIntent.Kind.SWEEP,
                "purpose",
                NOBODY,
                sweep,
                "",
                "system:treasury",
                new TransferIntent.Window(Instant.EPOCH, Instant.EPOCH),
                new TransferIntent.Versions(0, 0),
                null,
                null);
        return chains.of(wallet.network()).payer(intent).equals(wallet.address());
    }
}
