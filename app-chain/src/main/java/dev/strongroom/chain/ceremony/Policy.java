package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What may be signed, by which wallets and after how many approvals.
 *
 * @param version 1 in genesis, then one more with each policy
 * @param networks each once
 * @param accounts each address once
 * @param revokeApprovals approvals that a revocation needs, at least one
 * @param addressBookRoot digest of the address book that the admins agreed on; null where there is none yet
 */
public record Policy(
        long version,
        List<NetworkPolicy> networks,
        List<SignerAccount> accounts,
        int revokeApprovals,
        @Nullable Digest addressBookRoot) {
    public Policy {
        networks = List.copyOf(networks);
        accounts = List.copyOf(accounts);
        if (version < 1) {
            throw new RefusedException("policy.version", "policy.version: starts at 1");
        }
        if (revokeApprovals < 1) {
            throw new RefusedException("policy.revokeApprovals", "policy.revokeApprovals: is below 1");
        }
        Set<Object> seen = new HashSet<>();
        for (NetworkPolicy network : networks) {
            if (!seen.add(network.network())) {
                throw new RefusedException(
                        "policy.networks", "policy.networks: " + network.network() + " stands twice");
            }
        }
        for (SignerAccount account : accounts) {
            if (!seen.contains(account.address().network()) || !seen.add(account.address())) {
                throw new RefusedException(
                        "policy.accounts",
                        "policy.accounts: " + account.address() + " stands twice or its network is not in the policy");
            }
        }
    }

    public NetworkPolicy network(Network network) {
        return networks.stream()
                .filter(n -> n.network().equals(network))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        "policy.network", "network: '" + network + "' is not in the signed policy"));
    }

    /** The rules a codec decodes by; refused for a network that the policy does not name. */
    public SigningRules rules(Network network) {
        return network(network).rules();
    }

    public Optional<SignerAccount> account(Address address) {
        return accounts.stream().filter(a -> a.address().equals(address)).findFirst();
    }

    public Token token(Asset asset) {
        return tokenPolicy(asset).token();
    }

    /** How an asset may move; refused where the policy does not know it or does not let it be paid. */
    public Limits limits(Asset asset) {
        Limits limits = tokenPolicy(asset).limits();
        if (limits == null) {
            throw new RefusedException(
                    "policy.no-limits", "asset: '" + asset + "' is not paid out by the signed policy");
        }
        return limits;
    }

    private TokenPolicy tokenPolicy(Asset asset) {
        return network(asset.network()).tokens().stream()
                .filter(t -> t.token().asset().equals(asset))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException("token.unknown", "asset: '" + asset + "' is not in the signed policy"));
    }

    static Policy read(Fields f) {
        return new Policy(
                f.count("version"),
                f.list("networks", NetworkPolicy::read),
                f.list("accounts", SignerAccount::read),
                f.small("revokeApprovals"),
                f.orNull("addressBookRoot", f::digest));
    }

    void writeTo(ObjectNode node) {
        node.put("version", Long.toString(version))
                .put("revokeApprovals", Integer.toString(revokeApprovals))
                .put("addressBookRoot", addressBookRoot == null ? null : addressBookRoot.hex());
        ArrayNode networkList = node.putArray("networks");
        networks.forEach(network -> network.writeTo(networkList.addObject()));
        ArrayNode accountList = node.putArray("accounts");
        accounts.forEach(account -> accountList
                .addObject()
                .put("network", account.address().network().toString())
                .put("address", account.address().text())
                .put("tier", account.tier().name())
                .put("index", Integer.toString(account.index())));
    }
}
