package dev.strongroom.chain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VaultCommandTest extends VaultCommandLine {
    private static final String ABOUT = "abandon ".repeat(11) + "about";
    private static final String FIRST = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94";

    @BeforeEach
    void writeTheFilesOfAPerson() throws IOException {
        Files.writeString(folder.resolve("words"), ABOUT + "\n");
        Files.writeString(folder.resolve("password"), "correct horse\n");
        Files.writeString(folder.resolve("password2"), "battery staple\n");
        Files.writeString(folder.resolve("passphrase"), "TREZOR");
    }

    @Test
    void aVaultIsMadeFromWordsAndListsItsAddressesWithTheirPaths() throws IOException {
        assertThat(run("create --vault v --mnemonic-file words --password-file password"))
                .isZero();
        assertThat(out).contains(FIRST).doesNotContain("abandon", "correct horse");
        assertThat(run("addresses --vault v --password-file password --network eip155:1 --count 3 --json"))
                .isZero();
        JsonNode answer = JsonMapper.shared().readTree(out);
        assertThat(answer).hasSize(3);
        assertThat(answer.path(0).toString())
                .isEqualTo("{\"path\":\"m/44'/60'/0'/0/0\",\"address\":\"" + FIRST + "\"}");
        assertThat(answer.path(1).path("address").asString()).isEqualTo("0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0");
        assertThat(answer.path(2).path("path").asString()).isEqualTo("m/44'/60'/0'/0/2");
        assertThat(run("addresses --vault v --password-file password --network eip155:31337 --count 1"))
                .isZero();
        assertThat(out).isEqualTo("m/44'/60'/0'/0/0  " + FIRST + System.lineSeparator());
    }

    @Test
    void aVaultListsSolanaWalletsAtPathsWhoseStepsAreAllHardened() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        assertThat(out)
                .contains("HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk (solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");
        for (String network : List.of("5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", "G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn")) {
            assertThat(run("addresses --vault v --password-file password --network solana:" + network
                            + " --count 2 --json"))
                    .isZero();
            JsonNode answer = JsonMapper.shared().readTree(out);
            assertThat(answer.path(0).toString())
                    .isEqualTo(
                            "{\"path\":\"m/44'/501'/0'/0'\",\"address\":\"HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk\"}");
            assertThat(answer.path(1).path("path").asString()).isEqualTo("m/44'/501'/1'/0'");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eip155:11155111,m/44'/60'/0'/0/0,0x9858EfFD232B4033E47d90003D41EC34EcaEda94",
        "solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1,m/44'/501'/0'/0',HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk",
        "tron:0x2b6653dc,m/44'/195'/0'/0/0,TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH",
        "tron:0xcd8690dc,m/44'/195'/0'/0/0,TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH"
    })
    void oneVaultListsTheAddressesOfEveryNetwork(String network, String path, String address) throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        assertThat(run("addresses --vault v --password-file password --count 1 --json --network " + network))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out).toString())
                .isEqualTo("[{\"path\":\"" + path + "\",\"address\":\"" + address + "\"}]");
    }

    @Test
    void aPassphraseGivesOtherAddressesAndTheWordsStillMatch() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password --passphrase-file passphrase --json");
        assertThat(out).doesNotContain(FIRST);
        assertThat(run("check --vault v --password-file password --mnemonic-file words"))
                .isZero();
    }

    @Test
    void newWordsAreWrittenForTheOwnerAloneAndMatchTheirVault() throws IOException {
        assertThat(run("create --vault v --generate 24 --mnemonic-out paper --password-file password --json"))
                .isZero();
        Path paper = folder.resolve("paper");
        assertThat(Files.readString(paper)).matches("([a-z]+ ){23}[a-z]+\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(paper)))
                .isEqualTo("rw-------");
        assertThat(out).doesNotContain(Files.readString(paper).strip());
        assertThat(run("check --vault v --password-file password --mnemonic-file paper --json"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out).path("mnemonic").asString())
                .isEqualTo("match");
    }

    @Test
    void readBackNamesThePositionsThatDifferAndNeverAWord() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        Files.writeString(
                folder.resolve("paper"),
                ABOUT.replaceFirst("abandon", "ability").replace("about", "abuot"));
        assertThat(run("check --vault v --password-file password --mnemonic-file paper"))
                .isEqualTo(3);
        assertThat(err)
                .contains("differs from the vault at word 1, 12", "[mnemonic.differs]")
                .doesNotContain("abandon", "ability", "abuot");
        assertThat(err.lines()).hasSize(1);
        assertThat(out).isEmpty();
    }

    @Test
    void noCommandOverwritesAFile() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        Map<Path, String> before = files();
        assertThat(run("create --vault v --mnemonic-file words --password-file password"))
                .isEqualTo(1);
        assertThat(err).contains("exists already");
        assertThat(run("create --vault v --generate 12 --mnemonic-out paper --password-file password"))
                .isEqualTo(1);
        assertThat(run("create --vault w --generate 12 --mnemonic-out words --password-file password"))
                .isEqualTo(1);
        assertThat(run("enrol --vault v --password-file password --staff ann --name Ann --out words"))
                .isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void newWordsAreRemovedWhereTheirVaultCannotBeMade() throws IOException {
        Map<Path, String> before = files();
        assertThat(run("create --vault none/v --generate 12 --mnemonic-out paper --password-file password"))
                .isEqualTo(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void rotationChangesThePasswordAndNamesTheBackup() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        assertThat(run("rotate --vault v --password-file password --new-password-file password2"))
                .isZero();
        assertThat(out).contains("generation 2", "v.generation-1");
        assertThat(run("check --vault v --password-file password")).isEqualTo(3);
        assertThat(err).contains("wrong password [vault.password]");
        assertThat(run("check --vault v --password-file password2 --json")).isZero();
        assertThat(JsonMapper.shared().readTree(out).path("generation").asInt()).isEqualTo(2);
        assertThat(run("check --vault v.generation-1 --password-file password")).isZero();
    }

    @Test
    void anAddedPasswordOpensTheVaultUntilTheOthersAreDropped() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        assertThat(run("rotate --vault v --password-file password --add-password-file password2"))
                .isZero();
        assertThat(run("check --vault v --password-file password")).isZero();
        assertThat(run("rotate --vault v --password-file password2 --drop-others"))
                .isZero();
        assertThat(run("check --vault v --password-file password2")).isZero();
        assertThat(run("check --vault v --password-file password")).isEqualTo(3);
    }

    @Test
    void anEnrolmentFileOffersTheStaffKeyUnderTheFingerprintThatTheVaultShows() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password --json");
        JsonNode report = JsonMapper.shared().readTree(out);
        assertThat(run("enrol --vault v --password-file password --staff ann --name Ann --out ann.json --json"))
                .isZero();
        Enrolment enrolment = Enrolment.read(Files.readAllBytes(folder.resolve("ann.json")));
        assertThat(enrolment.staff()).isEqualTo("ann");
        assertThat(enrolment.createdAt()).isEqualTo(Instant.parse("2026-11-21T09:00:00.123Z"));
        assertThat(enrolment.key().hex()).isEqualTo(report.path("staffKey").asString());
        assertThat(String.join(" ", enrolment.fingerprint()))
                .isEqualTo(report.path("fingerprint").asString());
        assertThat(enrolment.fingerprint()).hasSize(6);
    }

    @Test
    void aDepositSourceSaysWhereAddressesComeFromAndIsSignedByTheStaffKey() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password --json");
        JsonNode report = JsonMapper.shared().readTree(out);
        assertThat(run("deposits --vault v --password-file password --network tron:0xcd8690dc --out t --json"))
                .isZero();
        DepositSource account = DepositSource.read(Files.readAllBytes(folder.resolve("t")), Offline.chains());
        assertThat(account.signer().hex()).isEqualTo(report.path("staffKey").asString());
        assertThat(account.createdAt()).isEqualTo(Instant.parse("2026-11-21T09:00:00.123Z"));
        JsonNode said = JsonMapper.shared().readTree(out);
        assertThat(said.path("sourceId").asString()).isEqualTo(account.digest().hex());
        assertThat(said.path("firstAddress").asString())
                .isEqualTo(account.address(0).text());
        assertThat(out).doesNotContain("xprv");

        String solana = "--network solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1";
        assertThat(run("deposits --vault v --password-file password --first 3 --count 2 --out s " + solana))
                .isZero();
        DepositSource list = DepositSource.read(Files.readAllBytes(folder.resolve("s")), Offline.chains());
        assertThat(list.size()).hasValue(2);
        assertThat(out).contains("m/44'/501'/3'/1'", list.address(3).text());

        Map<Path, String> before = files();
        assertThat(run("deposits --vault v --password-file password --out s " + solana))
                .isEqualTo(1);
        assertThat(run("deposits --vault v --password-file password --network eip155:1 --count 5 --out e"))
                .isEqualTo(2);
        refused("source.addresses", "deposits --vault v --password-file password --count 10001 --out x " + solana);
        refused("source.addresses", "deposits --vault v --password-file password --first -1 --out x " + solana);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void badInputNamesItsFieldAndChangesNothing() throws IOException {
        run("create --vault v --mnemonic-file words --password-file password");
        Files.writeString(folder.resolve("bad"), ABOUT.replace("about", "zoo"));
        Files.write(folder.resolve("latin"), new byte[] {'p', (byte) 0xe4});
        Files.writeString(folder.resolve("empty"), "\n");
        Map<Path, String> before = files();
        refused("mnemonic.checksum", "create --vault w --mnemonic-file bad --password-file password");
        refused("mnemonic.length", "create --vault w --generate 13 --mnemonic-out p --password-file password");
        refused("secret.encoding", "create --vault w --mnemonic-file words --password-file latin");
        refused("password.empty", "create --vault w --mnemonic-file words --password-file empty");
        refused("count.range", "addresses --vault v --password-file password --network eip155:1 --count 0");
        refused("network.malformed", "addresses --vault v --password-file password --network eip155 --count 1");
        refused("network.unknown", "addresses --vault v --password-file password --network eip155:5 --count 1");
        refused("vault.damaged", "check --vault words --password-file password");
        assertThat(run("check --vault none --password-file password")).isEqualTo(1);
        assertThat(err).contains("there is no such file");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aWrongCommandLineIsTwo() throws IOException {
        Map<Path, String> before = files();
        for (String line : List.of(
                "",
                "burn",
                "create --vault v --password-file password",
                "create --vault v --generate 24 --password-file password",
                "create --vault v --mnemonic-file words --generate 24 --mnemonic-out p --password-file password",
                "create --mnemonic-file words --password-file password",
                "addresses --vault v --password-file password --network eip155:1 --count many",
                "check --vault v",
                "rotate --vault v --password-file password --unknown")) {
            assertThat(run(line)).as(line).isEqualTo(2);
            assertThat(err.lines()).as(line).hasSize(1);
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("", "create ", "addresses ", "check ", "import ", "rotate ", "enrol ")) {
            assertThat(run(command + "--help")).isZero();
            assertThat(out).contains("Usage:", "--help");
        }
    }
}
