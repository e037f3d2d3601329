package dev.strongroom.core.boot.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Practice;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.boot.CoreConfig;
import dev.strongroom.core.boot.DeskFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's folder, with the trust file and the vault of people who were made for practice. */
class DeskFolderTest {
    @TempDir
    Path folder;

    private LocalChains networks;
    private LocalChain chain;
    private PracticeVaults vaults;
    private Path home;

    @BeforeEach
    void open() throws IOException {
        networks = LocalChains.practice(
                folder.resolve("network"), List.of(Practice.networks().getFirst()));
        chain = networks.all().getFirst();
        vaults = PracticeVaults.found(
                folder.resolve("people"),
                Offline.chains(),
                new SecureRandom(),
                new PracticeVaults.Founding("Desk", List.of(chain.listed()), 1, Instant.parse("2026-11-01T00:00:00Z")));
        home = folder.resolve("home");
    }

    @AfterEach
    void close() {
        vaults.close();
        networks.close();
    }

    @Test
    void aDeskIsCreatedOpenedAndKeptFromASecondConsole() throws Exception {
        assertThat(DeskFolder.isDesk(home)).isFalse();
        create(made(), "core");
        assertThat(DeskFolder.isDesk(home)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("core.password"))))
                .isEqualTo("rw-------");

        try (DeskFolder desk = DeskFolder.open(home)) {
            assertThat(desk.isHotOpen()).isTrue();
            assertThat(desk.core().bean(WalletsApi.class).wallets()).hasSize(2);
            refused("desk.in-use", () -> DeskFolder.open(home));
        }
        try (DeskFolder again = DeskFolder.open(home)) {
            assertThat(again.core().bean(WalletsApi.class).wallets()).hasSize(2);
        }
    }

    @Test
    void aFoundedDeskHasItsTrustFileInItsOwnFolderAndTheCoreLocksASecondConsoleOut() throws Exception {
        DeskFolder.FoundedBy by = new DeskFolder.FoundedBy(made().vault(), true, made().networks());
        try (Secret password = Secret.read(vaults.folder().resolve("core.password"))) {
            DeskFolder.found(home, vaults.trust(), by, password);
        }

        assertThat(home.toFile().list()).containsExactlyInAnyOrder("core.json", "core.password", "trust.json");
        Files.delete(vaults.trustFile());
        try (DeskFolder desk = DeskFolder.open(home)) {
            assertThat(desk.trust().fingerprint()).isEqualTo(vaults.trust().fingerprint());
            assertThat(desk.isHotOpen()).isTrue();
            refused("desk.in-use", () -> DeskFolder.open(home));
        }
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsWritten() {
        Path trust = vaults.trustFile();
        Path vault = vaults.folder().resolve("core.vault");
        Path people = vaults.folder().resolve("ana.vault");
        CoreConfig.NodesOf local = new CoreConfig.NodesOf("eip155:31337", List.of(chain.url()));
        CoreConfig.NodesOf real = new CoreConfig.NodesOf("eip155:1", List.of("https://node.example"));

        refused("desk.networks", () -> create(new DeskFolder.NewDesk(trust, vault, true, List.of()), "core"));
        refused(
                "desk.networks",
                () -> create(new DeskFolder.NewDesk(trust, vault, true, List.of(local, real)), "core"));
        refused(
                "desk.networks",
                () -> create(new DeskFolder.NewDesk(trust, vault, true, List.of(local, local)), "core"));
        refused("core.identity", () -> create(new DeskFolder.NewDesk(trust, people, true, List.of(local)), "ana"));
        refused("vault.password", () -> create(made(), "ana"));
        assertThatThrownBy(() -> create(
                        new DeskFolder.NewDesk(
                                trust,
                                vault,
                                true,
                                List.of(new CoreConfig.NodesOf("eip155:31337", List.of("ftp://node")))),
                        "core"))
                .isInstanceOf(RefusedException.class);
        refused("desk.missing", () -> DeskFolder.open(home));
        assertThat(home).doesNotExist();
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAsItWas() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("mine.txt"), "mine");

        refused("desk.folder", () -> create(made(), "core"));

        assertThat(home).isDirectoryContaining("glob:**mine.txt");
        assertThat(home.toFile().list()).hasSize(1);
    }

    private DeskFolder.NewDesk made() {
        return new DeskFolder.NewDesk(
                vaults.trustFile(),
                vaults.folder().resolve("core.vault"),
                true,
                List.of(new CoreConfig.NodesOf("eip155:31337", List.of(chain.url()))));
    }

    private void create(DeskFolder.NewDesk made, String whosePassword) throws IOException {
        try (Secret password = Secret.read(vaults.folder().resolve(whosePassword + ".password"))) {
            DeskFolder.create(home, made, password);
        }
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
