package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Rotation;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** What this program does with vaults besides signing. Passwords stay the caller's to close. */
public final class VaultTools {
    private static final int WORDS = 24;
    private final Chains chains;
    private final Vaults vaults;
    private final SecureRandom random;
    private final Argon2Cost cost;

    /** @param cost of trying a password of a new vault */
    public VaultTools(Chains chains, Vaults vaults, SecureRandom random, Argon2Cost cost) {
        this.chains = chains;
        this.vaults = vaults;
        this.random = random;
        this.cost = cost;
    }

    /** New words; the caller closes them. */
    Mnemonic generate() {
        return Mnemonic.generate(WORDS, random);
    }

    VaultFacts create(Path file, Mnemonic mnemonic, NewSecrets secrets) throws IOException {
        NewVault made =
                new NewVault(mnemonic, secrets.passphrase(), Registry.builtIn().families(chains.namespaces()), cost);
        try (OpenVault vault = vaults.create(file, made, secrets.password())) {
            return VaultFacts.of(vault);
        }
    }

    VaultFacts check(Path file, Secret password) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            return VaultFacts.of(vault);
        }
    }

    /** Positions, from 1, at which words on paper differ from the vault's; empty where all agree. */
    List<Integer> compare(Path file, Secret password, Secret paper) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            return vault.differences(paper);
        }
    }

    /** A vault after its password was changed, and where the generation before it was kept. */
    record Rotated(VaultFacts facts, Path backup) {}

    Rotated rotate(Path file, Secret password, Secret replacing, boolean dropOthers) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            vault.rotate(new Rotation(replacing, null, dropOthers));
            return new Rotated(VaultFacts.of(vault), vault.backup());
        }
    }

    /** Writes a new enrolment file that offers the vault's staff key; answers the key's fingerprint, six words. */
    List<String> enrol(Path file, Secret password, String staff, String name, Instant at, Path out) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            byte[] enrolment = Enrolment.make(staff, name, vault.staffKey(), at).bytes();
            DurableFile.create(out, enrolment);
            return Enrolment.read(enrolment).fingerprint();
        }
    }

    /** A vault and a copy of it that was tried out. */
    record Drilled(VaultFacts vault, VaultFacts backup) {
        boolean isSameVault() {
            return vault.id().equals(backup.id());
        }

        /** Whether the copy would give every key that the vault gives. */
        boolean isGood() {
            return isSameVault()
                    && vault.fingerprint().equals(backup.fingerprint())
                    && vault.addresses().equals(backup.addresses());
        }

        boolean isOlder() {
            return backup.generation() < vault.generation();
        }
    }

    Drilled drill(Path file, Secret password, Path backup, Secret backupPassword) throws IOException {
        return new Drilled(check(file, password), check(backup, backupPassword));
    }
}
