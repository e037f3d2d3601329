package dev.strongroom.core.cli;

import static dev.strongroom.core.boot.PracticePeople.NETWORK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ceremony.IdentityKey;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.sandbox.PracticeNode;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.boot.PracticePeople;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class CoreCommandTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(64, 1, 1);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Chains chains = Offline.chains();

    @TempDir
    Path home;

    @BeforeEach
    void layOut() throws IOException {
        Path password = Files.writeString(home.resolve("password"), "correct horse\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
        IdentityKey core;
        Address hot;
        try (OpenVault vault = vault("core.vault")) {
            core = IdentityKey.of(vault.staffKey());
        }
        try (OpenVault vault = vault("hot.vault")) {
            hot = vault.address(chains.of(NETWORK), NETWORK, 0);
        }
        Files.write(
                home.resolve("trust.json"),
                PracticePeople.trustFile(1000, core, hot).bytes());
        Files.writeString(home.resolve("core.json"), """
                {"database": {"h2": "desk", "url": null, "user": null, "passwordFile": null},
                 "trust": "trust.json", "witness": "audit.witness",
                 "identity": {"vault": "core.vault", "passwordFile": "password"},
                 "hot": {"vault": "hot.vault", "passwordFile": "password"},
                 "networks": [{"network": "eip155:31337", "urls": ["http://127.0.0.1:1"]}]}
                """);
    }

    private OpenVault vault(String name) throws IOException {
        SecureRandom random = new SecureRandom();
        try (Mnemonic words = Mnemonic.generate(12, random);
                Secret none = Secret.copyOf(new byte[0]);
                Secret password = Secret.copyOf("correct horse".getBytes(StandardCharsets.UTF_8))) {
            return new Vaults(chains, random)
                    .create(home.resolve(name), new NewVault(words, none, List.of(NETWORK), CHEAP), password);
        }
    }

    @Test
    void aConfiguredCoreStartsAndSaysWhetherTheHotRouteIsOpen() throws IOException {
        try (PracticeNode chain = PracticeNode.start(home.resolve("chain"), "--block-time", "0")) {
            change("http://127.0.0.1:1", chain.url());
            assertThat(core("--once")).as("%s", err).isZero();
            change("{\"vault\": \"hot.vault\", \"passwordFile\": \"password\"}", "null");
            assertThat(core("--once")).as("%s", err).isZero();
        }
        assertThat(out.toString().lines())
                .containsExactly(
                        "core started; hot route open",
                        "carried on: 0",
                        "core started; hot route LOCKED",
                        "carried on: 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"witness\"|\"witnes\"|witnes",
                "\"trust\": \"trust.json\",|\"trust\": \"trust.json\", \"trust\": \"trust.json\",|trust",
                "\"h2\": \"desk\"|\"h2\": null|database",
                "\"url\": null|\"url\": \"jdbc:postgresql://x/y\"|database",
                "\"desk\"|\"de;sk\"|database",
                "\"h2\": \"desk\", \"url\": null|\"h2\": null, \"url\": \"jdbc:mysql://x\"|database.url",
                "[{\"network\": \"eip155:31337\", \"urls\": [\"http://127.0.0.1:1\"]}]|[]|networks",
                "eip155:31337|eip155:77|network",
                "http://127.0.0.1:1|ftp://127.0.0.1:1|networks.urls",
                "\"core.vault\"|\"hot.vault\"|identity",
                "\"hot.vault\"|\"core.vault\"|vault",
            })
    void aMalformedConfigurationIsRefusedWithItsField(String from, String to, String field) throws IOException {
        change(from, to);
        assertThat(core("--once")).as("%s", err).isEqualTo(Cli.REFUSED);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(field).doesNotContain("correct horse"));
        assertThat(out.toString()).isEmpty();
        requireNothingOpen();
    }

    /** A core that was refused halfway runs no further. */
    private void requireNothingOpen() throws IOException {
        Path database = home.resolve("desk.mv.db");
        if (Files.exists(database)) {
            try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE);
                    FileLock lock = file.tryLock()) {
                assertThat(lock).isNotNull();
            }
        }
    }

    @Test
    void aPasswordFileThatOthersCanReadIsRefused() throws IOException {
        Files.setPosixFilePermissions(home.resolve("password"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(core("--once")).isEqualTo(Cli.REFUSED);
        assertThat(err.toString()).contains("identity.passwordFile").contains("chmod 600");
        assertThat(home.resolve("desk.mv.db")).doesNotExist();
    }

    @Test
    void theVersionComesFromTheBuild() {
        CommandLine commands = Strongroom.commands().setOut(new PrintWriter(out, true));
        assertThat(Cli.run(commands, "--version")).isZero();
        assertThat(out.toString().strip()).matches("strongroom \\d+\\.\\d+\\.\\d+(-\\w+)?");
    }

    @Test
    void helpNamesEveryCommandOfThisProgram() {
        CommandLine commands = Strongroom.commands().setOut(new PrintWriter(out, true));
        assertThat(Cli.run(commands, "--help")).isZero();
        assertThat(out.toString()).contains("core", "sandbox", "decode", "vault", "sign");
    }

    private void change(String from, String to) throws IOException {
        Path file = home.resolve("core.json");
        String json = Files.readString(file);
        assertThat(json).contains(from);
        Files.writeString(file, json.replace(from, to));
    }

    private int core(String... more) {
        CommandLine commands =
                Strongroom.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] args = new String[more.length + 3];
        args[0] = "core";
        args[1] = "--config";
        args[2] = home.resolve("core.json").toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Cli.run(commands, args);
    }
}
