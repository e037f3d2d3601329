package dev.strongroom.core.boot.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.Genesis;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.Roster;
import dev.strongroom.chain.ceremony.SignerAccount;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The people of a practice desk in a folder: a vault and a password file for everybody, enrolment files, the genesis,
 * the trust file and the custodian's deposit sources. The core's own vault holds its identity key and the hot wallet;
 * the custodian's holds the cold ones. Vaults of people are opened when their key is asked for.
 */
public final class PracticeVaults implements AutoCloseable {
    private static final String CORE = "core";
    private static final String TRUST = "trust.json";
    private static final int LISTED = 500;

    private final Path folder;
    private final Chains chains;
    private final SecureRandom random;
    private final Map<PracticePerson, OpenVault> vaults = new EnumMap<>(PracticePerson.class);
    private final OpenVault core;
    private final TrustFile trust;

    private PracticeVaults(Path folder, Chains chains, SecureRandom random, Founding founding) throws IOException {
        this.folder = folder;
        this.chains = chains;
        this.random = random;
        List<Network> networks =
                founding.networks().stream().map(ListedNetwork::network).toList();
        this.core = make(CORE, networks, founding.cost());
        try {
            for (PracticePerson person : PracticePerson.values()) {
                vaults.put(person, make(person.id(), networks, founding.cost()));
            }
            this.trust = begin(founding);
            DurableFile.create(trustFile(), trust.bytes());
            for (Network network : networks) {
                DurableFile.create(depositSource(network), signDeposits(network, founding.at()));
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private PracticeVaults(Path folder, Chains chains, SecureRandom random, TrustFile trust) throws IOException {
        this.folder = folder;
        this.chains = chains;
        this.random = random;
        this.trust = trust;
        this.core = openFile(CORE);
    }

    /**
     * How a desk begins.
     *
     * @param desk its name
     * @param networks where it pays, the main one first; each gets a hot wallet and a cold one
     * @param coldWallets how many cold wallets the main network gets, one or two
     * @param at by the founder's clock
     * @param cost of a guess at the password of each vault
     */
    public record Founding(String desk, List<ListedNetwork> networks, int coldWallets, Instant at, Argon2Cost cost) {
        public Founding {
            networks = List.copyOf(networks);
        }

        /** With vaults like those of a real desk. */
        public Founding(String desk, List<ListedNetwork> networks, int coldWallets, Instant at) {
            this(desk, networks, coldWallets, at, Argon2Cost.STANDARD);
        }
    }

    /** Makes everything anew in an empty folder; refused for a network that is not local ({@code practice.network}). */
    public static PracticeVaults found(Path folder, Chains chains, SecureRandom random, Founding founding)
            throws IOException {
        for (ListedNetwork listed : founding.networks()) {
            if (listed.kind() != ListedNetwork.Kind.LOCAL) {
                throw new RefusedException(
                        "practice.network", "network: " + listed.network() + " is not a local network to practise on");
            }
        }
        Files.createDirectories(folder);
        return new PracticeVaults(folder, chains, random, founding);
    }

    /** Opens what {@link #found} made; refused where the trust file is no practice desk's ({@code practice.trust}). */
    public static PracticeVaults open(Path folder, Chains chains, SecureRandom random) throws IOException {
        TrustFile trust = TrustFile.read(Files.readAllBytes(folder.resolve(TRUST)));
        if (!trust.genesis().practice()) {
            throw new RefusedException("practice.trust", "trust file: is of a real desk, not of a practice desk");
        }
        return new PracticeVaults(folder, chains, random, trust);
    }

    private OpenVault make(String name, List<Network> networks, Argon2Cost cost) throws IOException {
        byte[] word = new byte[16];
        random.nextBytes(word);
        byte[] password = HexFormat.of().formatHex(word).getBytes(StandardCharsets.US_ASCII);
        DurableFile.create(folder.resolve(name + ".password"), password);
        try (Secret secret = Secret.owning(password);
                Secret noPassphrase = Secret.owning(new byte[0]);
                Mnemonic mnemonic = Mnemonic.generate(24, random)) {
            NewVault made = new NewVault(mnemonic, noPassphrase, networks, cost);
            return new Vaults(chains, random).create(folder.resolve(name + ".vault"), made, secret);
        }
    }

    private OpenVault openFile(String name) throws IOException {
        try (Secret password = Secret.read(folder.resolve(name + ".password"))) {
            return new Vaults(chains, random).open(folder.resolve(name + ".vault"), password);
        }
    }

    private TrustFile begin(Founding founding) throws IOException {
        List<Staff> staff = new ArrayList<>();
        for (PracticePerson person : PracticePerson.values()) {
            byte[] enrolment = Enrolment.make(person.id(), person.title(), key(person), founding.at())
                    .bytes();
            DurableFile.create(folder.resolve(person.id() + ".enrolment"), enrolment);
            Enrolment read = Enrolment.read(enrolment);
            staff.add(new Staff(read.staff(), read.name(), read.key(), Set.of(person.role())));
        }
        Roster roster = new Roster(1, 1, staff, List.of(new CoreKey(CORE, IdentityKey.of(core.staffKey()))));
        List<SignerAccount> accounts = new ArrayList<>();
        for (ListedNetwork listed : founding.networks()) {
            Network network = listed.network();
            boolean main = listed.equals(founding.networks().getFirst());
            accounts.add(new SignerAccount(hotWallet(network), SignerAccount.Tier.HOT, 0));
            for (int index = 0; index < (main ? founding.coldWallets() : 1); index++) {
                accounts.add(new SignerAccount(coldWallet(network, index), SignerAccount.Tier.COLD, index));
            }
        }
        Genesis genesis = new Genesis(
                founding.desk(), true, founding.at(), roster, PracticePolicy.of(founding.networks(), accounts));
        return TrustFile.of(genesis.draft().signedBy(key(PracticePerson.ADA)));
    }

    /** As {@code vault deposits} does for a real custodian. */
    private byte[] signDeposits(Network network, Instant at) {
        OpenVault custodian = vault(PracticePerson.CORA);
        Chain chain = chains.of(network);
        Envelope signed = chain.depositAccount().isPresent()
                ? DepositSource.ofAccount(custodian, chain, network, at)
                : DepositSource.ofList(custodian, chain, network, 0, LISTED, at);
        return signed.bytes();
    }

    /** The file in which the custodian says where a network's deposit addresses come from. */
    public Path depositSource(Network network) {
        return folder.resolve(network.namespace() + "-" + network.reference() + ".deposits");
    }

    public TrustFile trust() {
        return trust;
    }

    public Path trustFile() {
        return folder.resolve(TRUST);
    }

    /** The core's vault: its identity key and the hot wallet. */
    public OpenVault core() {
        return core;
    }

    /** Where the vaults and password files are. */
    public Path folder() {
        return folder;
    }

    /** The key that speaks for a person. */
    public Signer key(PracticePerson person) {
        return vault(person).staffKey();
    }

    public Address hotWallet(Network network) {
        return core.address(chains.of(network), network, 0);
    }

    /** The key of the hot wallet on a network. */
    public Signer hotKey(Network network) {
        return core.wallet(chains.of(network), 0);
    }

    /** A cold wallet by its number. */
    public Address coldWallet(Network network, int index) {
        return vault(PracticePerson.CORA).address(chains.of(network), network, index);
    }

    /** The vault of a person, opened with the password file. */
    public synchronized OpenVault vault(PracticePerson person) {
        OpenVault open = vaults.get(person);
        if (open == null) {
            try {
                open = openFile(person.id());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            vaults.put(person, open);
        }
        return open;
    }

    @Override
    public synchronized void close() {
        core.close();
        vaults.values().forEach(OpenVault::close);
    }
}
