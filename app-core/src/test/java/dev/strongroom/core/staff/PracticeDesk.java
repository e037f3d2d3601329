package dev.strongroom.core.staff;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.SignerAccount.Tier;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.wiring.Offline;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A small desk for tests: real keys, a real genesis, a hot and a cold wallet on the practice network. */
public final class PracticeDesk {
    public static final Chains CHAINS = Offline.chains();
    public static final ListedNetwork LISTED = Registry.builtIn().network(Network.parse("eip155:31337"));
    public static final Network NETWORK = LISTED.network();
    public static final Asset COIN = LISTED.nativeToken().asset();
    public static final Asset USDT = LISTED.tokens().get(1).asset();
    public static final Ed25519Signer CORE = ed25519(9);
    public static final Secp256k1Signer HOT_KEY = secp256k1(1);
    public static final Secp256k1Signer COLD_KEY = secp256k1(2);
    public static final Address HOT = address(HOT_KEY);
    public static final Address COLD = address(COLD_KEY);

    private PracticeDesk() {}

    public static TrustFile trust() {
        return trust(List.of(new SignerAccount(HOT, Tier.HOT, 0), new SignerAccount(COLD, Tier.COLD, 0)));
    }

    public static TrustFile trust(List<SignerAccount> accounts) {
        List<TokenPolicy> tokens =
                LISTED.tokens().stream().map(t -> new TokenPolicy(t, null)).toList();
        Policy policy =
                new Policy(1, List.of(new NetworkPolicy(NETWORK, LISTED.maxFeeCap(), tokens)), accounts, 1, null);
        Genesis genesis = new Genesis("Practice", true, Instant.parse("2026-11-21T00:00:00Z"), roster(), policy);
        return TrustFile.of(genesis.draft().signedBy(ed25519(4)));
    }

    /** The same desk after its admin has signed a policy with one more wallet. */
    public static TrustFile withWallet(TrustFile now, SignerAccount wallet, Instant at) {
        Policy old = now.policy();
        List<SignerAccount> accounts =
                Stream.concat(old.accounts().stream(), Stream.of(wallet)).toList();
        Policy policy = new Policy(old.version() + 1, old.networks(), accounts, old.revokeApprovals(), null);
        return now.with(now.draft(policy, at).signedBy(ed25519(4)));
    }

    public static Roster roster() {
        return new Roster(
                1,
                1,
                List.of(
                        person("ana", 1, Role.OPERATOR),
                        person("ben", 2, Role.APPROVER),
                        person("bea", 5, Role.APPROVER),
                        person("cleo", 3, Role.CUSTODIAN),
                        person("dan", 4, Role.ADMIN)),
                List.of(new CoreKey("core", IdentityKey.of(CORE))));
    }

    static Ed25519Signer ed25519(int number) {
        byte[] seed = new byte[32];
        seed[31] = (byte) number;
        return Ed25519Signer.of(seed);
    }

    private static Secp256k1Signer secp256k1(int number) {
        byte[] key = new byte[32];
        key[31] = (byte) number;
        return new Secp256k1Signer(key);
    }

    private static Address address(Secp256k1Signer key) {
        return CHAINS.of(NETWORK).addressOf(NETWORK, key.publicKey());
    }

    private static Staff person(String id, int key, Role role) {
        return new Staff(id, id, IdentityKey.of(ed25519(key)), Set.of(role));
    }
}
