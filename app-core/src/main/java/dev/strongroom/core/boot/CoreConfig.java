package dev.strongroom.core.boot;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration file of {@code strongroom core}: JSON, read strictly; paths are relative to the file.
 *
 * @param database where the rows are
 * @param trust the trust file
 * @param witness file that remembers the newest audit checkpoint; made when it is missing
 * @param identity the vault whose staff key is the core's identity
 * @param hot the hot vault; null leaves the hot route locked
 * @param networks each network and its nodes, the preferred one first
 */
public record CoreConfig(
        DatabaseAt database,
        String trust,
        String witness,
        VaultAt identity,
        @Nullable VaultAt hot,
        List<NodesOf> networks) {
    private static final long MOST_BYTES = 1 << 20;

    /**
     * Either an H2 file or an address.
     *
     * @param h2 path without the {@code .mv.db} ending; null for an address
     * @param url JDBC address of PostgreSQL; null for H2
     * @param user null for H2
     * @param passwordFile null where none is asked
     */
    public record DatabaseAt(
            @Nullable String h2,
            @Nullable String url,
            @Nullable String user,
            @Nullable String passwordFile) {}

    /** A vault file, and the file with its password, which only its owner may read. */
    public record VaultAt(String vault, String passwordFile) {}

    /** A network by its CAIP-2 identifier. */
    public record NodesOf(String network, List<String> urls) {}

    public CoreConfig {
        networks = List.copyOf(networks);
        boolean oneDatabase = (database.h2() == null) != (database.url() == null);
        if (!oneDatabase) {
            throw new RefusedException("config.database", "database: name either h2 or url");
        }
        if (networks.isEmpty()) {
            throw new RefusedException("config.networks", "networks: at least one is needed");
        }
    }

    public static CoreConfig read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException("config.size", file + ": is larger than 1 MiB, so it is no configuration");
        }
        return Json.read(Files.readString(file), CoreConfig.class, file.toString());
    }
}
