package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** Real vaults and enrolment files of people who found a desk: ana approves, cora signs, ada is the admin. */
public final class Papers {
    public static final Network SEPOLIA = Network.parse("eip155:11155111");
    public static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    public static final String PASSWORD = "correct horse";

    public final Chains chains = Offline.chains();
    public final Vaults vaults = new Vaults(chains, new SecureRandom());
    private final Path folder;

    public Papers(Path folder) {
        this.folder = folder;
        for (String name : List.of("core", "ana", "cora", "ada")) {
            makeVault(name);
        }
        enrol("ana", "Ana Approver");
        enrol("cora", "Cora Custodian");
        enrol("ada", "Ada Admin");
    }

    public static Secret password() {
        return secret(PASSWORD);
    }

    public static Secret secret(String text) {
        return Secret.copyOf(text.getBytes(StandardCharsets.UTF_8));
    }

    public Path vault(String name) {
        return folder.resolve(name + ".vault");
    }

    public Path enrolment(String name) {
        return folder.resolve(name + ".enrolment");
    }

    public List<Path> enrolments() {
        return List.of(enrolment("ana"), enrolment("cora"), enrolment("ada"));
    }

    /** Makes a further vault. */
    public void makeVault(String name) {
        try (Secret password = password();
                Secret none = Secret.copyOf(new byte[0]);
                Mnemonic mnemonic = Mnemonic.generate(24, new SecureRandom())) {
            NewVault made = new NewVault(mnemonic, none, List.of(SEPOLIA), new Argon2Cost(64, 1, 1));
            vaults.create(vault(name), made, password).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void enrol(String id, String name) {
        enrol(id, id, name, id + ".enrolment");
    }

    /** Writes a further enrolment of a vault. */
    public Path enrol(String vault, String id, String name, String file) {
        try (OpenVault open = open(vault)) {
            Path made = folder.resolve(file);
            Files.write(made, Enrolment.make(id, name, open.staffKey(), NOW).bytes());
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address that the custodian reads aloud. */
    public String cold() {
        return address("cora");
    }

    public String address(String vault) {
        try (OpenVault open = open(vault)) {
            return open.address(chains.of(SEPOLIA), SEPOLIA, 0).text();
        }
    }

    private OpenVault open(String name) {
        try (Secret password = password()) {
            return vaults.open(vault(name), password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
