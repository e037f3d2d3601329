package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.key.OpenVault;

/**
 * Whether the addresses of an item are this vault's. A payment and a revocation come from a cold wallet of the policy.
 * A sweep comes from a deposit address and goes to a cold wallet of the policy, both with their keys in this vault;
 * what revokes it comes from where its slot is.
 */
final class AccountRule {
    private final OpenVault vault;
    private final Chains chains;

    AccountRule(OpenVault vault, Chains chains) {
        this.vault = vault;
        this.chains = chains;
    }

    void check(SigningRequest.Item item, TrustState state) {
        TransferIntent intent = item.intent();
        Address from = intent.payment().from();
        Integer deposit = item.deposit();
        if (deposit == null) {
            requireWallet("from", from, state);
        } else {
            requireDeposit(from, deposit, state);
        }
        if (intent.kind() == TransferIntent.Kind.SWEEP) {
            requireWallet("to", intent.payment().to(), state);
        }
    }

    private void requireWallet(String field, Address address, TrustState state) {
        String named = "intent." + field + ": " + address;
        SignerAccount account = state.policy()
                .account(address)
                .orElseThrow(() -> new RefusedException(
                        "account.unknown",
                        named + " is no account of policy " + state.policy().version()));
        require(
                account.tier() == SignerAccount.Tier.COLD,
                "account.hot",
                named + " is a hot account; a cold signer does not sign for it and sweeps nothing into it");
        require(
                vault.address(chain(address), address.network(), account.index())
                        .equals(address),
                "account.vault",
                named + " is not account " + account.index() + " of this vault");
    }

    /**
     * A wallet of the desk is never a deposit address, not even where its key was imported and so has an index of both.
     */
    private void requireDeposit(Address from, int index, TrustState state) {
        require(
                state.policy().account(from).isEmpty(),
                "account.deposit",
                "intent.from: " + from + " is a wallet of policy "
                        + state.policy().version() + ", which pays by payments and is not swept");
        require(
                vault.depositAddress(chain(from), from.network(), index).equals(from),
                "account.deposit",
                "intent.from: " + from + " is not deposit address " + index + " of this vault");
    }

    private Chain chain(Address address) {
        return chains.of(address.network());
    }
}
