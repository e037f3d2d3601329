package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Signer;
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
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of a desk with a cold wallet on one network, each with a vault file of their own in one folder: ann is
 * admin, bob, cyd and eve approve, dan is custodian of the cold vault, olga operates. 1,000 USDT are cold with one
 * approval, 1,500 ask for two, and so do 4,000 in a day; 5,000 a day at most. A revocation asks for two.
 */
final class ColdPeople implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    private static final List<String> NAMES = List.of("ann", "bob", "cyd", "eve", "dan", "olga", "core", "hot");

    private final Vaults vaults = new Vaults(Offline.chains(), new SecureRandom());
    private final Map<String, OpenVault> open = new HashMap<>();
    private final Path home;
    private final TrialChain chain;

    private ColdPeople(Path home, TrialChain chain) {
        this.home = home;
        this.chain = chain;
    }

    /** Makes vaults, password file and trust file in an empty folder. */
    static ColdPeople found(Path home, TrialChain chain) {
        ColdPeople people = new ColdPeople(home, chain);
        try {
            Files.writeString(home.resolve("password"), PASSWORD + "\n");
            for (String name : NAMES) {
                people.open.put(name, people.create(name));
            }
            people.write(people.genesis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return people;
    }

    /** What {@link #found} made; each vault is opened when it is asked for. */
    static ColdPeople at(Path home, TrialChain chain) {
        return new ColdPeople(home, chain);
    }

    private OpenVault create(String name) throws IOException {
        byte[] entropy = new byte[16];
        Arrays.fill(entropy, (byte) (NAMES.indexOf(name) + 1));
        try (Secret password = Secret.copyOf(PASSWORD.getBytes(StandardCharsets.UTF_8));
                Secret none = Secret.copyOf(new byte[0]);
                Mnemonic mnemonic = Mnemonic.ofEntropy(entropy)) {
            NewVault made = new NewVault(mnemonic, none, List.of(chain.network()), new Argon2Cost(64, 1, 1));
            return vaults.create(home.resolve(name + ".vault"), made, password);
        }
    }

    OpenVault vault(String name) {
        return open.computeIfAbsent(name, this::open);
    }

    private OpenVault open(String name) {
        try (Secret password = Secret.read(home.resolve("password"))) {
            return vaults.open(home.resolve(name + ".vault"), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Signer key(String name) {
        return vault(name).staffKey();
    }

    /** The first wallet of a vault: of {@code hot}, or of the custodian {@code dan}. */
    Address wallet(String name) {
        return vault(name).address(chain.chain(), chain.network(), 0);
    }

    /** The key of {@link #wallet}. */
    Signer walletKey(String name) {
        return vault(name).wallet(chain.chain(), 0);
    }

    Path trustPath() {
        return home.resolve("trust.json");
    }

    void write(TrustFile trust) {
        try {
            Files.write(trustPath(), trust.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrustFile genesis() {
        Genesis genesis =
                new Genesis("Practice desk", true, Instant.parse("2026-01-01T00:00:00Z"), roster(1, ""), policy(1, 1));
        return TrustFile.of(genesis.draft().signedBy(key("ann")));
    }

    /** @param demoted an approver who is only operator any more; empty for none */
    Roster roster(long version, String demoted) {
        return new Roster(
                version,
                1,
                List.of(
                        staff("ann", Role.ADMIN),
                        staff("bob", demoted.equals("bob") ? Role.OPERATOR : Role.APPROVER),
                        staff("cyd", Role.APPROVER),
                        new Staff("eve", "eve", IdentityKey.of(key("eve")), Set.of(Role.APPROVER, Role.OPERATOR)),
                        staff("dan", Role.CUSTODIAN),
                        staff("olga", Role.OPERATOR)),
                List.of(new CoreKey("core-1", IdentityKey.of(key("core")))));
    }

    /** @param least approvals of the smallest cold payment */
    Policy policy(long version, int least) {
        Limits limits = new Limits(
                List.of(new Band(BigInteger.ZERO, least), new Band(units(1500), least + 1)),
                List.of(new Band(BigInteger.ZERO, 1), new Band(units(4000), 2)),
                units(5000),
                units(1000),
                new HotFloat(units(5000), units(2000), units(20_000)));
        NetworkPolicy network = new NetworkPolicy(
                chain.network(),
                chain.listed().maxFeeCap(),
                List.of(new TokenPolicy(chain.coin(), null), new TokenPolicy(chain.dollars(), limits)));
        return new Policy(
                version,
                List.of(network),
                List.of(
                        new SignerAccount(wallet("hot"), SignerAccount.Tier.HOT, 0),
                        new SignerAccount(wallet("dan"), SignerAccount.Tier.COLD, 0)),
                2,
                null);
    }

    private Staff staff(String id, Role role) {
        return new Staff(id, id, IdentityKey.of(key(id)), Set.of(role));
    }

    private BigInteger units(int whole) {
        return chain.dollars().parse(Integer.toString(whole)).units();
    }

    @Override
    public void close() {
        open.values().forEach(OpenVault::close);
    }
}
