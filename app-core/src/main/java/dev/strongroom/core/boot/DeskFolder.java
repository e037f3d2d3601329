package dev.strongroom.core.boot;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.core.api.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A real desk in a folder of its own: its configuration {@code core.json}, its books, and a lock that keeps a second
 * console out. Close it to stop the core in order.
 */
public final class DeskFolder implements AutoCloseable {
    private static final String CONFIG = "core.json";
    private static final String PASSWORD = "core.password";
    private static final String TRUST = "trust.json";
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FolderLock lock;
    private final ConfiguredCore configured;
    private final Path trustPath;

    private DeskFolder(FolderLock lock, ConfiguredCore configured, Path trustPath) {
        this.lock = lock;
        this.trustPath = trustPath;
        this.configured = configured;
    }

    /**
     * What a desk's core is given.
     *
     * @param trust the trust file; stays where it is
     * @param vault the core's vault, whose staff key the roster lists; stays where it is
     * @param holdsHotWallets whether the same vault holds the hot wallets, so that the hot route is open
     * @param networks each network of the signed policy and its nodes, the preferred one first
     */
    public record NewDesk(Path trust, Path vault, boolean holdsHotWallets, List<CoreConfig.NodesOf> networks) {
        public NewDesk {
            networks = List.copyOf(networks);
        }
    }

    /** Whether there is a desk to open. */
    public static boolean isDesk(Path folder) {
        return Files.isRegularFile(folder.resolve(CONFIG)) && !FreshFolder.isUnfinished(folder);
    }

    /** Refuses a folder in which no desk can be founded ({@code desk.folder}); looks only. */
    public static void requireEmpty(Path folder) throws IOException {
        FreshFolder.requireEmpty(folder);
    }

    /**
     * Writes the configuration of a new desk into an empty or new folder; the password goes into a file of its own that
     * only its owner may read. Everything is checked first and a refusal writes nothing: the folder
     * ({@code desk.folder}), the trust file, the vault and its password, that the roster lists the vault's key
     * ({@code core.identity}), that the policy's networks and these are the same ({@code desk.networks}), their
     * addresses, and that a practice trust file meets local networks only ({@code desk.practice}). The folder comes
     * about at once: whatever happens before leaves nothing that looks like a desk.
     */
    public static void create(Path folder, NewDesk made, Secret password) throws IOException {
        TrustFile trust = TrustFile.read(Files.readAllBytes(made.trust()));
        check(folder, trust, made, password);
        FreshFolder.make(folder, files(made, made.trust().toAbsolutePath().toString(), password));
    }

    /**
     * The same for a trust file that was signed just now and is in no file yet: it is written into the desk's own
     * folder as {@code trust.json}.
     */
    public static void found(Path folder, TrustFile trust, FoundedBy by, Secret password) throws IOException {
        NewDesk made = new NewDesk(folder.resolve(TRUST), by.vault(), by.holdsHotWallets(), by.networks());
        check(folder, trust, made, password);
        SortedMap<String, byte[]> files = files(made, TRUST, password);
        files.put(TRUST, trust.bytes());
        FreshFolder.make(folder, files);
    }

    /**
     * What a desk is founded with besides its trust file.
     *
     * @param vault the core's vault, whose staff key the roster lists; stays where it is
     * @param holdsHotWallets whether the same vault holds the hot wallets
     * @param networks each network of the signed policy and its nodes, the preferred one first
     */
    public record FoundedBy(Path vault, boolean holdsHotWallets, List<CoreConfig.NodesOf> networks) {
        public FoundedBy {
            networks = List.copyOf(networks);
        }
    }

    private static void check(Path folder, TrustFile trust, NewDesk made, Secret password) throws IOException {
        FreshFolder.requireEmpty(folder);
        requireNetworks(trust, made.networks());
        requireIdentity(trust, made.vault(), password);
    }

    private static SortedMap<String, byte[]> files(NewDesk made, String trust, Secret password) {
        CoreConfig.VaultAt vault =
                new CoreConfig.VaultAt(made.vault().toAbsolutePath().toString(), PASSWORD);
        CoreConfig config = new CoreConfig(
                new CoreConfig.DatabaseAt("core", null, null, null),
                trust,
                "audit.witness",
                vault,
                made.holdsHotWallets() ? vault : null,
                made.networks());
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(CONFIG, Json.write(config).getBytes(StandardCharsets.UTF_8));
        files.put(PASSWORD, password.bytes());
        return files;
    }

    /**
     * Starts the desk's core, which carries on by itself from then on. Refused where another program has the desk open
     * ({@code desk.in-use}), where there is none ({@code desk.missing}), and as {@link ConfiguredCore#start} refuses.
     */
    public static DeskFolder open(Path folder) throws IOException {
        if (!isDesk(folder)) {
            throw new RefusedException("desk.missing", "folder: there is no desk in " + folder);
        }
        FolderLock lock = FolderLock.take(folder);
        try {
            Path config = folder.resolve(CONFIG);
            Path trust = folder.resolve(CoreConfig.read(config).trust());
            ConfiguredCore configured = ConfiguredCore.start(config);
            configured.core().runEvery(PAUSE);
            return new DeskFolder(lock, configured, trust);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void requireNetworks(TrustFile trust, List<CoreConfig.NodesOf> networks) {
        Set<String> named = networks.stream().map(CoreConfig.NodesOf::network).collect(Collectors.toSet());
        Set<String> signed = trust.policy().networks().stream()
                .map(NetworkPolicy::network)
                .map(Network::toString)
                .collect(Collectors.toSet());
        if (!named.equals(signed) || named.size() != networks.size()) {
            throw new RefusedException(
                    "desk.networks",
                    "networks: the signed policy has " + signed + ", and nodes were given for " + named);
        }
        for (CoreConfig.NodesOf at : networks) {
            ListedNetwork network = Registry.builtIn().network(Network.parse(at.network()));
            if (trust.genesis().practice() && network.kind() != ListedNetwork.Kind.LOCAL) {
                throw new RefusedException(
                        "desk.practice",
                        "trust file: is a practice desk's and does not go with " + network.network()
                                + ", which is not a local network");
            }
            Online.node(network, at.urls()).close();
        }
    }

    private static void requireIdentity(TrustFile trust, Path file, Secret password) throws IOException {
        Chains chains = Offline.chains();
        try (OpenVault vault = new Vaults(chains, new SecureRandom()).open(file, password)) {
            if (!trust.roster().hasCore(IdentityKey.of(vault.staffKey()))) {
                throw new RefusedException(
                        "core.identity", "vault: its key is not a core's key in the roster; choose the core's vault");
            }
        }
    }

    /** The signed roster and policy, read and verified anew. */
    public TrustFile trust() throws IOException {
        return TrustFile.read(Files.readAllBytes(trustPath));
    }

    public EmbeddedCore core() {
        return configured.core();
    }

    /** Whether the hot route is open. */
    public boolean isHotOpen() {
        return configured.isHotOpen();
    }

    @Override
    public void close() {
        configured.close();
        lock.close();
    }
}
