package dev.strongroom.core.boot;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Band;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.HotFloat;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Limits;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.Policy;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.Ed25519Signer;
import dev.strongroom.chain.key.Keccak256;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.core.api.Actor;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The people, keys, wallets and signed rules of a practice desk; the same ones in every test. */
public final class PracticePeople {
    public static final Network NETWORK = Network.parse("eip155:31337");
    public static final ListedNetwork LISTED = Registry.builtIn().network(NETWORK);
    public static final Token ETH = LISTED.tokens().get(0);
    public static final Token USDT = LISTED.tokens().get(1);
    public static final Token USDC = LISTED.tokens().get(2);

    public static final Actor SHOP = Actor.api("shop");
    public static final Actor OLGA = Actor.staff("olga");
    public static final Actor BOB = Actor.staff("bob");
    public static final Actor CYD = Actor.staff("cyd");

    private PracticePeople() {}

    /** An Ed25519 key made from a name. */
    public static Ed25519Signer key(String name) {
        return Ed25519Signer.of(seed(name));
    }

    /** A wallet's key made from a name. */
    public static Secp256k1Signer wallet(String name) {
        return new Secp256k1Signer(seed(name));
    }

    /** The address of {@link #wallet}. */
    public static Address address(String name) {
        try (Secp256k1Signer signer = wallet(name)) {
            return new EvmCodec().addressOf(NETWORK, signer.publicKey());
        }
    }

    private static byte[] seed(String name) {
        return Keccak256.of(("strongroom practice " + name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A signed trust file: olga operates, bob and cyd approve, dan is custodian, ann is admin; one hot and one cold
     * wallet; from 1,000 units on it is cold.
     *
     * @param hotPerHour whole units of a token that may leave hot within an hour; ten times that within a day
     */
    public static TrustFile trustFile(int hotPerHour) {
        return trustFile(hotPerHour, IdentityKey.of(key("core")), address("hot"));
    }

    /** The same for a core with another identity and another hot wallet. */
    public static TrustFile trustFile(int hotPerHour, IdentityKey core, Address hot) {
        Roster roster = new Roster(
                1,
                1,
                List.of(
                        staff("ann", Role.ADMIN),
                        staff("bob", Role.APPROVER),
                        staff("cyd", Role.APPROVER),
                        staff("dan", Role.CUSTODIAN),
                        staff("olga", Role.OPERATOR)),
                List.of(new CoreKey("core-1", core)));
        NetworkPolicy network = new NetworkPolicy(
                NETWORK,
                LISTED.maxFeeCap(),
                List.of(
                        new TokenPolicy(ETH, null),
                        new TokenPolicy(USDT, limits(USDT, hotPerHour)),
                        new TokenPolicy(USDC, limits(USDC, hotPerHour))));
        Policy policy = new Policy(
                1,
                List.of(network),
                List.of(
                        new SignerAccount(hot, SignerAccount.Tier.HOT, 0),
                        new SignerAccount(address("cold"), SignerAccount.Tier.COLD, 0)),
                1,
                null);
        Genesis genesis = new Genesis("Practice desk", true, Instant.parse("2026-11-01T00:00:00Z"), roster, policy);
        try (Ed25519Signer admin = key("ann")) {
            return TrustFile.of(genesis.draft().signedBy(admin));
        }
    }

    private static Staff staff(String id, Role role) {
        try (Ed25519Signer signer = key(id)) {
            return new Staff(id, id, IdentityKey.of(signer), Set.of(role));
        }
    }

    private static Limits limits(Token token, int hotPerHour) {
        return new Limits(
                List.of(new Band(BigInteger.ZERO, 1), new Band(units(token, 5000), 2)),
                List.of(new Band(BigInteger.ZERO, 0)),
                units(token, 100_000),
                units(token, 1000),
                new HotFloat(units(token, 5000), units(token, hotPerHour), units(token, hotPerHour * 10)));
    }

    private static BigInteger units(Token token, int whole) {
        return token.parse(Integer.toString(whole)).units();
    }
}
