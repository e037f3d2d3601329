package dev.strongroom.core.boot;

import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A core started from its configuration file, with the vaults it opened; all of it is closed together. */
public final class ConfiguredCore implements AutoCloseable {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final EmbeddedCore core;
    private final OpenVault identity;
    private final @Nullable OpenVault hot;

    private ConfiguredCore(EmbeddedCore core, OpenVault identity, @Nullable OpenVault hot) {
        this.core = core;
        this.identity = identity;
        this.hot = hot;
    }

    /** Reads, opens and starts; whatever is wrong is refused with the field's name and nothing stays open. */
    public static ConfiguredCore start(Path file) throws IOException {
        CoreConfig config = CoreConfig.read(file);
        Path home = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Chains chains = Offline.chains();
        Vaults vaults = new Vaults(chains, new SecureRandom());
        OpenVault identity = open(vaults, home, "identity", config.identity());
        OpenVault hot = null;
        try {
            CoreConfig.VaultAt hotAt = config.hot();
            hot = hotAt == null ? null : open(vaults, home, "hot", hotAt);
            return new ConfiguredCore(start(setup(config, home, chains, identity), hot), identity, hot);
        } catch (IOException | RuntimeException e) {
            identity.close();
            if (hot != null) {
                hot.close();
            }
            throw e;
        }
    }

    /** Where the core of a configuration file keeps its rows. */
    public static DatabaseSettings database(Path file) throws IOException {
        return database(
                CoreConfig.read(file).database(),
                Objects.requireNonNull(file.toAbsolutePath().getParent()));
    }

    private static EmbeddedCore start(CoreSetup setup, @Nullable OpenVault hot) {
        EmbeddedCore core = EmbeddedCore.start(setup);
        try {
            if (hot != null) {
                core.openHot(hot);
            }
            return core;
        } catch (RuntimeException e) {
            core.close();
            throw e;
        }
    }

    private static CoreSetup setup(CoreConfig config, Path home, Chains chains, OpenVault identity) throws IOException {
        Path trust = home.resolve(config.trust());
        List<ChainNode> nodes =
                config.networks().stream().map(at -> node(at, trust)).toList();
        return new CoreSetup(
                database(config.database(), home),
                trust,
                home.resolve(config.witness()),
                identity.staffKey(),
                chains,
                nodes,
                Clock.systemUTC(),
                new Surroundings(new SecureRandom(), Steps.UNWATCHED));
    }

    private static ChainNode node(CoreConfig.NodesOf at, Path trust) {
        ListedNetwork network = Registry.builtIn().network(Network.parse(at.network()));
        try {
            return Online.node(
                    network,
                    at.urls(),
                    RpcSettings.DEFAULT,
                    dev.strongroom.chain.rpc.Surroundings.ofSystem(),
                    new HotWallets(trust, network.network()));
        } catch (RefusedException e) {
            throw new RefusedException(e.code(), "networks.urls: of " + at.network() + ": " + e.reason(), e);
        }
    }

    private static DatabaseSettings database(CoreConfig.DatabaseAt at, Path home) throws IOException {
        String h2 = at.h2();
        if (h2 != null) {
            return DatabaseSettings.h2File(home.resolve(h2));
        }
        String password = at.passwordFile() == null ? "" : password(home, "database", at.passwordFile());
        return DatabaseSettings.postgresql(String.valueOf(at.url()), at.user() == null ? "" : at.user(), password);
    }

    private static OpenVault open(Vaults vaults, Path home, String field, CoreConfig.VaultAt at) throws IOException {
        Path file = home.resolve(at.passwordFile());
        requireOwnerOnly(field, file);
        try (Secret password = Secret.read(file)) {
            return vaults.open(home.resolve(at.vault()), password);
        }
    }

    private static String password(Path home, String field, String name) throws IOException {
        Path file = home.resolve(name);
        requireOwnerOnly(field, file);
        String text = Files.readString(file);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static void requireOwnerOnly(String field, Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new RefusedException(
                    "config.password-file",
                    field + ".passwordFile: " + file + " can be read by others; run chmod 600 on it");
        }
    }

    public EmbeddedCore core() {
        return core;
    }

    /** Whether the hot route is open. */
    public boolean isHotOpen() {
        return hot != null;
    }

    @Override
    public void close() {
        core.close();
        identity.close();
        if (hot != null) {
            hot.close();
        }
    }
}
