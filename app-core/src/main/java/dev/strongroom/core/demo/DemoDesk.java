package dev.strongroom.core.demo;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.ceremony.CoreKey;
import dev.strongroom.chain.ceremony.Enrolment;
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
 * A practice desk in a folder: a vault and a password file for everybody, enrolment files, the genesis and the trust
 * file. The core's own vault holds its identity key and the hot wallet; the custodian's holds the cold wallet.
 */
final class DemoDesk implements AutoCloseable {
    private static final String CORE = "core";

    private final Path folder;
    private final Chains chains;
    private final SecureRandom random;
    private final ListedNetwork network;
    private final Map<DemoPerson, OpenVault> vaults = new EnumMap<>(DemoPerson.class);
    private final OpenVault core;
    private final TrustFile trust;

    private DemoDesk(Path folder, Chains chains, SecureRandom random, ListedNetwork network, Instant now)
            throws IOException {
        this.folder = folder;
        this.chains = chains;
        this.random = random;
        this.network = network;
        this.core = vault(CORE);
        for (DemoPerson person : DemoPerson.values()) {
            vaults.put(person, vault(person.id()));
        }
        this.trust = begin(now);
        DurableFile.create(trustFile(), trust.bytes());
    }

    /** Makes everything anew in an empty folder. */
    static DemoDesk found(Path folder, Chains chains, SecureRandom random, ListedNetwork network, Instant now)
            throws IOException {
        Files.createDirectories(folder);
        return new DemoDesk(folder, chains, random, network, now);
    }

    private OpenVault vault(String name) throws IOException {
        byte[] word = new byte[16];
        random.nextBytes(word);
        byte[] password = HexFormat.of().formatHex(word).getBytes(StandardCharsets.US_ASCII);
        DurableFile.create(folder.resolve(name + ".password"), password);
        try (Secret secret = Secret.owning(password);
                Secret noPassphrase = Secret.owning(new byte[0]);
                Mnemonic mnemonic = Mnemonic.generate(24, random)) {
            NewVault made = new NewVault(mnemonic, noPassphrase, List.of(network.network()), Argon2Cost.STANDARD);
            return new Vaults(chains, random).create(folder.resolve(name + ".vault"), made, secret);
        }
    }

    private TrustFile begin(Instant now) throws IOException {
        List<Staff> staff = new ArrayList<>();
        for (DemoPerson person : DemoPerson.values()) {
            byte[] enrolment = Enrolment.make(person.id(), person.title(), key(person), now)
                    .bytes();
            DurableFile.create(folder.resolve(person.id() + ".enrolment"), enrolment);
            Enrolment read = Enrolment.read(enrolment);
            staff.add(new Staff(read.staff(), read.name(), read.key(), Set.of(person.role())));
        }
        Roster roster = new Roster(1, 1, staff, List.of(new CoreKey(CORE, IdentityKey.of(core.staffKey()))));
        List<SignerAccount> accounts = List.of(
                new SignerAccount(hotWallet(), SignerAccount.Tier.HOT, 0),
                new SignerAccount(coldWallet(), SignerAccount.Tier.COLD, 0));
        Genesis genesis = new Genesis("Demo desk", true, now, roster, DemoPolicy.of(network, accounts));
        return TrustFile.of(genesis.draft().signedBy(key(DemoPerson.ADA)));
    }

    TrustFile trust() {
        return trust;
    }

    Path trustFile() {
        return folder.resolve("trust.json");
    }

    /** The core's vault: its identity key and the hot wallet. */
    OpenVault core() {
        return core;
    }

    Path folder() {
        return folder;
    }

    /** The key that speaks for a person. */
    Signer key(DemoPerson person) {
        return open(person).staffKey();
    }

    Address hotWallet() {
        return core.address(chain(), network.network(), 0);
    }

    Address coldWallet() {
        return open(DemoPerson.CORA).address(chain(), network.network(), 0);
    }

    private OpenVault open(DemoPerson person) {
        OpenVault vault = vaults.get(person);
        if (vault == null) {
            throw new IllegalStateException("the vault of " + person.id() + " is not open");
        }
        return vault;
    }

    private Chain chain() {
        return chains.of(network.network());
    }

    @Override
    public void close() {
        core.close();
        vaults.values().forEach(OpenVault::close);
    }
}
