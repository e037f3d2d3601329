package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.core.boot.DeskFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What founding does with files, vaults and nodes; each call may take seconds. Passwords stay the caller's. */
public final class FoundingTools {
    private static final int HOT_INDEX = 0;
    private final Chains chains;
    private final Vaults vaults;
    private final Nodes nodes;

    /** Asks the node at an address which network it is of. */
    @FunctionalInterface
    public interface Nodes {
        Network networkAt(String url);
    }

    public FoundingTools(Chains chains, Vaults vaults, Nodes nodes) {
        this.chains = chains;
        this.vaults = vaults;
        this.nodes = nodes;
    }

    /** The networks of the registry that a real desk may have; real keys never sign for a local one. */
    static List<ListedNetwork> networks() {
        return Registry.builtIn().all().stream()
                .filter(listed -> listed.kind() != ListedNetwork.Kind.LOCAL)
                .toList();
    }

    Network networkAt(String url) {
        return nodes.networkAt(url);
    }

    void requireEmpty(Path folder) throws IOException {
        DeskFolder.requireEmpty(folder);
    }

    /**
     * What the desk must know of its core's vault.
     *
     * @param key the core's identity
     * @param hot address of the first hot wallet
     */
    record CoreVault(IdentityKey key, String hot) {}

    CoreVault openCore(Path file, Secret password, Network network) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            Chain chain = chains.of(network);
            return new CoreVault(
                    IdentityKey.of(vault.staffKey()),
                    vault.address(chain, network, HOT_INDEX).text());
        }
    }

    /** Reads an address of the network; refused where it is none or its checksum does not fit. */
    Address address(Network network, String text) {
        return chains.of(network).address(network, text.strip());
    }

    Enrolment enrolment(Path file) throws IOException {
        if (Files.size(file) > Envelope.MAX_BYTES) {
            throw new RefusedException("envelope.size", "enrolment: is larger than 4 MiB");
        }
        return Enrolment.read(Files.readAllBytes(file));
    }

    /** Signs with the staff key of a vault; refused where that is no admin's ({@code found.no-admin}). */
    Envelope sign(Envelope draft, Set<IdentityKey> admins, Path file, Secret password) throws IOException {
        try (OpenVault vault = vaults.open(file, password)) {
            if (!admins.contains(IdentityKey.of(vault.staffKey()))) {
                throw new RefusedException("found.no-admin", "vault: its key is not one of the admins'");
            }
            return draft.signedBy(vault.staffKey());
        }
    }

    void found(Path folder, TrustFile trust, DeskFolder.FoundedBy by, Secret password) throws IOException {
        DeskFolder.found(folder, trust, by, password);
    }
}
