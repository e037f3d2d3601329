package dev.strongroom.chain.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.key.Secp256k1Signer;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VaultImportTest extends VaultCommandLine {
    private static final String KEY = "46".repeat(32);
    private static final String EVM = "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F";
    private static final String TRON = "TQLCsShbQNXMTVCjprY64qZmEA4rBarpQp";
    private static final String OTHER = "47".repeat(32);
    /** A key file of go-ethereum's tests and what opens it. */
    private static final String KEYSTORE = """
            {"address":"289d485d9771714cce91d3393d764e1311907acc","crypto":{"cipher":"aes-128-ctr",\
            "ciphertext":"faf32ca89d286b107f5e6d842802e05263c49b78d46eac74e6109e9a963378ab",\
            "cipherparams":{"iv":"558833eec4a665a8c55608d7d503407d"},"kdf":"scrypt","kdfparams":\
            {"dklen":32,"n":8,"p":16,"r":8,"salt":"d571fff447ffb24314f9513f5160246f09997b857ac71348b73e785aab40dc04"},\
            "mac":"21edb85ff7d0dab1767b9bf498f2c3cb7be7609490756bd32300bb213b59effe"},\
            "id":"3279afcf-55ba-43ff-8997-02dcc46a6525","version":3}""";

    private static final String KEYSTORE_KEY = "14a447d8d4c69714f8750e1688feb98857925e1fec6dee7c75f0079d10519d25";
    private static final String KEYSTORE_EVM = "0x289d485D9771714CCe91D3393D764E1311907ACc";
    private static final String BY_KEY = "import --vault v --password-file password --key-file key --address ";
    private static final String BY_KEYSTORE =
            "import --vault v --password-file password --keystore keystore --keystore-password-file foobar";

    @BeforeEach
    void makeAVaultAndTheFilesOfAPerson() throws IOException {
        Files.writeString(folder.resolve("words"), "abandon ".repeat(11) + "about");
        Files.writeString(folder.resolve("password"), "correct horse\n");
        Files.writeString(folder.resolve("foobar"), "foobar\n");
        Files.writeString(folder.resolve("keystore"), KEYSTORE);
        Files.writeString(folder.resolve("key"), KEY + "\n");
        assertThat(run("create --vault v --mnemonic-file words --password-file password"))
                .isZero();
    }

    @Test
    void aKeyFileBecomesAWalletOfEthereumAndTronThatTheVaultGivesAgain() throws IOException {
        assertThat(run(BY_KEYSTORE + " --json")).isZero();
        JsonNode made = JsonMapper.shared().readTree(out);
        assertThat(made.path("index").intValue()).isEqualTo(1_000_000_000);
        assertThat(made.path("generation").intValue()).isEqualTo(2);
        assertThat(made.path("backup").stringValue()).endsWith("v.generation-1");
        assertThat(run("check --vault v --password-file password --mnemonic-file words"))
                .isZero();
        assertThat(out)
                .contains(KEYSTORE_EVM + " (eip155:1, index 1000000000, imported)")
                .containsPattern("T[1-9A-Za-z]{33} \\(tron:0x2b6653dc, index 1000000000, imported\\)")
                .contains("0x9858EfFD232B4033E47d90003D41EC34EcaEda94 (eip155:1, index 0)");
    }

    @Test
    void aKeyInHexIsTakenByEitherOfItsAddresses() throws IOException {
        assertThat(run(BY_KEY + TRON)).isZero();
        assertThat(out)
                .contains("index 1000000000", EVM + " (eip155:1", TRON + " (tron:0x2b6653dc", "v.generation-1")
                .contains("do not bring this key back");
        assertThat(run(BY_KEYSTORE + " --address " + KEYSTORE_EVM)).isZero();
        assertThat(out).contains("Took the key into", "index 1000000001.", TRON, KEYSTORE_EVM);
        Files.writeString(folder.resolve("key"), "0x" + KEY.toUpperCase(Locale.ROOT));
        refused("vault.imported", BY_KEY + EVM);
    }

    @Test
    void neitherKeyNorPasswordIsEverSaid() throws IOException {
        Files.writeString(folder.resolve("half"), KEY.substring(1));
        Files.writeString(folder.resolve("letters"), KEY.substring(2) + "zz");
        Files.writeString(folder.resolve("broken"), KEYSTORE.replace("\"version\":3", "\"version\":3,\"version\":3"));
        Files.writeString(folder.resolve("other"), KEYSTORE.replace("289d", "289e"));
        for (String line : List.of(
                BY_KEYSTORE,
                BY_KEYSTORE + " --json",
                BY_KEYSTORE.replace("foobar", "password"),
                BY_KEYSTORE.replace("--password-file password", "--password-file foobar"),
                BY_KEYSTORE.replace("--keystore keystore", "--keystore broken"),
                BY_KEYSTORE.replace("--keystore keystore", "--keystore other"),
                BY_KEYSTORE + " --address " + EVM,
                BY_KEY + EVM,
                BY_KEY + EVM,
                BY_KEY + EVM + " --json",
                BY_KEY + KEYSTORE_EVM,
                BY_KEY.replace("--key-file key", "--key-file half") + EVM,
                BY_KEY.replace("--key-file key", "--key-file letters") + EVM,
                BY_KEY.replace("--key-file key", "--key-file none") + EVM,
                "check --vault v --password-file password --json")) {
            run(line);
            assertThat(out + err).as(line).isNotBlank();
            for (String secret :
                    List.of(KEY.substring(2, 20), KEYSTORE_KEY.substring(0, 16), "correct horse", "foobar\n")) {
                assertThat((out + err).toLowerCase(Locale.ROOT)).as(line).doesNotContain(secret);
            }
        }
    }

    @Test
    void whatIsRefusedChangesNothing() throws IOException {
        Files.writeString(folder.resolve("nameless"), KEYSTORE.replaceFirst("\"address\":\"[^\"]*\",", ""));
        Files.writeString(folder.resolve("other"), KEYSTORE.replace("289d", "289e"));
        Files.writeString(folder.resolve("swapped"), KEYSTORE.replace("558833ee", "558833ef"));
        Files.writeString(folder.resolve("older"), KEYSTORE.replace("\"version\":3", "\"version\":1"));
        Files.writeString(folder.resolve("zero"), "0".repeat(64));
        Files.writeString(folder.resolve("huge"), " ".repeat(17_000));
        Map<?, String> before = files();
        refused("address.missing", BY_KEYSTORE.replace("--keystore keystore", "--keystore nameless"));
        refused("address.missing", BY_KEY.replace(" --address ", ""));
        refused("address.differs", BY_KEYSTORE.replace("--keystore keystore", "--keystore other"));
        refused("address.differs", BY_KEYSTORE.replace("--keystore keystore", "--keystore swapped"));
        refused("address.differs", BY_KEYSTORE + " --address " + EVM);
        refused("address.differs", BY_KEY + EVM.replace('A', 'a'));
        refused("address.differs", BY_KEY + "HAgk14JpMQLgt6rVgv7cBQFJWFto5Dqxi472uT3DKpqk");
        refused("keystore.version", BY_KEYSTORE.replace("--keystore keystore", "--keystore older"));
        refused("keystore.size", BY_KEYSTORE.replace("--keystore keystore", "--keystore huge"));
        refused("keystore.json", BY_KEYSTORE.replace("--keystore keystore", "--keystore words"));
        refused("keystore.password", BY_KEYSTORE.replace("foobar", "password"));
        refused("vault.password", BY_KEYSTORE.replace("--password-file password", "--password-file foobar"));
        refused("key.scalar", BY_KEY.replace("--key-file key", "--key-file zero") + EVM);
        refused("key.hex", BY_KEY.replace("--key-file key", "--key-file words") + EVM);
        assertThat(run(BY_KEYSTORE.replace("--keystore keystore", "--keystore none")))
                .isEqualTo(1);
        assertThat(err).contains("there is no such file");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFolderOfKeyFilesIsTakenAtOnceInTheOrderOfItsNames() throws IOException {
        Files.createDirectory(folder.resolve("keystores"));
        Files.createDirectory(folder.resolve("passwords"));
        Files.writeString(folder.resolve("keystores/a.json"), KEYSTORE);
        Files.writeString(folder.resolve("keystores/.DS_Store"), "x");
        Files.writeString(folder.resolve("passwords/a.json"), "foobar\n");
        String each = "import --vault v --password-file password --keystore keystores --keystore-password-file ";
        assertThat(run(each + "passwords --json")).isZero();
        assertThat(JsonMapper.shared().readTree(out).path("count").intValue()).isEqualTo(1);
        refused("vault.imported", each + "foobar");
        assertThat(err).contains("a.json: vault: has this key already, " + KEYSTORE_EVM + " at index 1000000000");

        Files.createDirectory(folder.resolve("keys"));
        Files.writeString(folder.resolve("keys/" + EVM + ".key"), KEY);
        Files.writeString(folder.resolve("keys/" + tron(OTHER)), OTHER + "\n");
        assertThat(run("import --vault v --password-file password --key-file keys"))
                .isZero();
        assertThat(out)
                .contains("Took 2 keys into", "1000000001 to 1000000002.", EVM, tron(OTHER), "v.generation-2")
                .contains("do not bring these keys back");
    }

    @Test
    void aFolderIsTakenWholeOrNotAtAll() throws IOException {
        String keys = "import --vault v --password-file password --key-file keys";
        Files.createDirectory(folder.resolve("keys"));
        Files.createDirectory(folder.resolve("many"));
        Files.createDirectory(folder.resolve("nested"));
        Files.createDirectory(folder.resolve("nested/inner"));
        for (int i = 0; i < 101; i++) {
            Files.writeString(folder.resolve("many/" + i), KEY);
        }
        Map<?, String> before = files();
        refused("key.folder", keys);
        refused("key.folder", keys.replace("file keys", "file nested"));
        refused("key.folder", keys.replace("file keys", "file many"));
        Files.writeString(folder.resolve("keys/" + EVM), KEY);
        Files.writeString(folder.resolve("keys/" + KEYSTORE_EVM), OTHER);
        refused("address.differs", keys);
        assertThat(err).contains(KEYSTORE_EVM + ": ");
        refused("key.folder", keys + " --address " + EVM);
        Files.delete(folder.resolve("keys/" + KEYSTORE_EVM));
        Files.writeString(folder.resolve("keys/" + TRON), KEY);
        refused("key.folder", keys);
        assertThat(err).contains(TRON + ": key: is twice in the folder, as " + EVM + " too");
        Files.delete(folder.resolve("keys/" + TRON));
        Files.delete(folder.resolve("keys/" + EVM));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aKeyFileWithoutAnAddressIsTakenByItselfAlone() throws IOException {
        String each = "import --vault v --password-file password --keystore %s --keystore-password-file foobar";
        Files.createDirectory(folder.resolve("keystores"));
        Files.writeString(folder.resolve("keystores/nameless"), KEYSTORE.replaceFirst("\"address\":\"[^\"]*\",", ""));
        refused("address.missing", each.formatted("keystores"));
        assertThat(err).contains("nameless: address: the file names none: import it by itself, with --address");
        assertThat(run(each.formatted("keystores/nameless") + " --address " + KEYSTORE_EVM))
                .isZero();
    }

    private static String tron(String key) {
        Network network = Network.parse("tron:0x2b6653dc");
        try (Secp256k1Signer signer = new Secp256k1Signer(HexFormat.of().parseHex(key))) {
            return Offline.chains()
                    .of(network)
                    .addressOf(network, signer.publicKey())
                    .text();
        }
    }

    @Test
    void importedKeysBecomeADepositSource() throws IOException {
        String deposits = "deposits --vault v --password-file password --imported --json --network ";
        refused("source.addresses", deposits + "eip155:1 --out early");
        assertThat(run(BY_KEY + EVM)).isZero();
        assertThat(run(BY_KEYSTORE)).isZero();

        assertThat(run(deposits + "eip155:1 --out evm")).isZero();
        JsonNode made = JsonMapper.shared().readTree(out);
        assertThat(made.path("firstAddress").stringValue()).isEqualTo(EVM);
        assertThat(made.path("path").stringValue()).isEqualTo("imported");
        DepositSource source = DepositSource.read(Files.readAllBytes(folder.resolve("evm")), Offline.chains());
        assertThat(source.size()).hasValue(2);
        assertThat(source.address(1_000_000_001).text()).isEqualTo(KEYSTORE_EVM);
        assertThat(run(deposits + "tron:0x2b6653dc --first 1000000000 --count 1 --out tron"))
                .isZero();
        assertThat(JsonMapper.shared().readTree(out).path("firstAddress").stringValue())
                .isEqualTo(TRON);

        Map<?, String> before = files();
        refused("source.addresses", deposits + "eip155:1 --first 1000000000 --count 3 --out x");
        refused("source.addresses", deposits + "eip155:1 --first 1000000002 --out x");
        refused("source.addresses", deposits + "eip155:1 --first 0 --out x");
        refused("source.kind", deposits + "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp --out x");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aWrongCommandLineIsTwo() throws IOException {
        Map<?, String> before = files();
        for (String line : List.of(
                "import --vault v --password-file password",
                "import --vault v --password-file password --address " + EVM,
                "import --vault v --password-file password --keystore keystore",
                "import --vault v --password-file password --keystore-password-file foobar",
                BY_KEYSTORE + " --key-file key",
                "import --vault v --key-file key --address " + EVM)) {
            assertThat(run(line)).as(line).isEqualTo(2);
            assertThat(err.lines()).as(line).hasSize(1);
        }
        assertThat(files()).isEqualTo(before);
    }
}
