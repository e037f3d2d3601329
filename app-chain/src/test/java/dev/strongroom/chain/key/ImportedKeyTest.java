package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that were made elsewhere, in a vault. */
class ImportedKeyTest {
    private static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final Network SOLANA = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");
    private static final Network TRON = Network.parse("tron:0x2b6653dc");
    private static final List<Network> NETWORKS = List.of(ETHEREUM, SOLANA, TRON);
    /** The key of EIP-155's example. */
    private static final String KEY = "46".repeat(32);

    private static final String ON_ETHEREUM = "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F";
    private static final String ON_TRON = "TQLCsShbQNXMTVCjprY64qZmEA4rBarpQp";
    private static final int FIRST = OpenVault.FIRST_IMPORTED;

    private final Chains chains = Offline.chains();
    private final Vaults vaults = new Vaults(chains, new SecureRandom());

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void makeAVault() throws IOException {
        file = folder.resolve("vault");
        vaults.create(file, new NewVault(Mnemonic.ofEntropy(new byte[32]), secret(""), NETWORKS, CHEAP), secret("pass"))
                .close();
    }

    @Test
    void anImportedKeySignsOnBothChainsOfItsCurveUntilTheVaultIsClosed() throws IOException {
        try (OpenVault vault = open("pass")) {
            assertThat(take(vault, key(KEY), List.of(ON_ETHEREUM), NETWORKS)).isEqualTo(FIRST);
            assertThat(vault.wallet(chains.of(ETHEREUM), FIRST).publicKey())
                    .isEqualTo(Secp256k1.publicKey(HexFormat.of().parseHex(KEY)));
        }
        OpenVault vault = open("pass");
        Signer signer = vault.wallet(chains.of(TRON), FIRST);
        byte[] signature = signer.sign(new byte[32]);
        assertThat(Secp256k1.verify(signer.publicKey(), new byte[32], signature))
                .isTrue();
        assertThat(vault.address(chains.of(ETHEREUM), ETHEREUM, FIRST).text()).isEqualTo(ON_ETHEREUM);
        assertThat(vault.address(chains.of(TRON), TRON, FIRST).text()).isEqualTo(ON_TRON);
        assertThat(vault.recorded())
                .contains(new RecordedAddress(ETHEREUM, FIRST, ON_ETHEREUM), new RecordedAddress(TRON, FIRST, ON_TRON))
                .hasSize(5);
        vault.close();
        assertThatThrownBy(() -> signer.sign(new byte[32])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.wallet(chains.of(TRON), FIRST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeyThatIsNotThereIsNoWallet() throws IOException {
        try (OpenVault vault = open("pass")) {
            Chain evm = chains.of(ETHEREUM);
            refused("wallet.index", () -> vault.wallet(evm, FIRST));
            take(vault, key(KEY), List.of(ON_TRON), NETWORKS);
            refused("wallet.index", () -> vault.wallet(evm, FIRST + 1));
            refused("wallet.index", () -> vault.address(evm, ETHEREUM, Integer.MAX_VALUE));
            refused("wallet.index", () -> vault.wallet(chains.of(SOLANA), FIRST));
            vault.wallet(evm, FIRST - 1);
        }
    }

    @Test
    void wordsOtherKeysPasswordsAndTheJournalsMarkStay() throws IOException {
        Address before;
        try (OpenVault vault = open("pass")) {
            before = vault.address(chains.of(SOLANA), SOLANA, 0);
            vault.rotate(new Rotation(null, secret("other"), false));
            vault.markJournalBegun();
            take(vault, key(KEY), List.of(ON_ETHEREUM), NETWORKS);
            take(vault, key("47".repeat(32)), List.of(addressOf("47".repeat(32))), NETWORKS);
            vault.rotate(new Rotation(secret("new"), null, false));
        }
        for (String password : List.of("new", "other")) {
            try (OpenVault vault = open(password)) {
                assertThat(vault.generation()).isEqualTo(6);
                assertThat(vault.journalBegun()).isTrue();
                assertThat(vault.address(chains.of(SOLANA), SOLANA, 0)).isEqualTo(before);
                assertThat(vault.address(chains.of(ETHEREUM), ETHEREUM, FIRST + 1)
                                .text())
                        .isEqualTo(addressOf("47".repeat(32)));
            }
        }
    }

    /** An older program must refuse the file rather than write it anew without the key. */
    @Test
    void theFileIsOfVersion2FromTheFirstImportedKeyOn() throws IOException {
        try (OpenVault vault = open("pass")) {
            vault.rotate(Rotation.DATA_KEY);
            assertThat(VaultFile.read(Files.readAllBytes(file)).version()).isEqualTo(1);
            take(vault, key(KEY), List.of(ON_ETHEREUM), NETWORKS);
            assertThat(VaultFile.read(Files.readAllBytes(file)).version()).isEqualTo(2);
            vault.rotate(Rotation.DATA_KEY);
            assertThat(VaultFile.read(Files.readAllBytes(file)).version()).isEqualTo(2);
            assertThat(VaultFile.read(Files.readAllBytes(folder.resolve("vault.generation-2")))
                            .version())
                    .isEqualTo(1);
        }
    }

    @Test
    void aKeyThatDoesNotGiveTheExpectedAddressIsRefusedAndTheFileStays() throws IOException {
        byte[] before = Files.readAllBytes(file);
        try (OpenVault vault = open("pass")) {
            refused("address.missing", () -> take(vault, key(KEY), List.of(), NETWORKS));
            for (String wrong : List.of(
                    "0x6Fac4D18c912343BF86fa7049364Dd4E424Ab9C0",
                    ON_ETHEREUM.replace("9d8A", "9d8a"),
                    ON_ETHEREUM.substring(2),
                    "TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH",
                    "")) {
                refused("address.differs", () -> take(vault, key(KEY), List.of(ON_ETHEREUM, wrong), NETWORKS));
            }
            refused("address.differs", () -> take(vault, key(KEY), List.of(ON_TRON), List.of(ETHEREUM)));
            assertThat(vault.generation()).isEqualTo(1);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(file));
    }

    @Test
    void aKeyThatTheVaultHasIsRefused() throws IOException {
        try (OpenVault vault = open("pass")) {
            take(vault, key(KEY), List.of(ON_ETHEREUM), NETWORKS);
            byte[] before = Files.readAllBytes(file);
            refused("vault.imported", () -> take(vault, key(KEY), List.of(ON_TRON), List.of(TRON)));
            ClaimedKey once = new ClaimedKey(key("47".repeat(32)), List.of(addressOf("47".repeat(32))));
            assertThatThrownBy(() -> vaults.importKeys(vault, List.of(once, once), NETWORKS))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining(addressOf("47".repeat(32)) + " is among them twice");
            assertThat(file).hasBinaryContent(before);
        }
    }

    @Test
    void aHundredKeysFitAndNoMore() throws IOException {
        try (OpenVault vault = open("pass")) {
            for (int i = 1; i <= 100; i++) {
                String key = String.format("%064x", i);
                take(vault, key(key), List.of(addressOf(key)), List.of(ETHEREUM, TRON));
            }
            String last = String.format("%064x", 101);
            refused("vault.imported", () -> take(vault, key(last), List.of(addressOf(last)), NETWORKS));
            assertThat(vault.generation()).isEqualTo(101);
        }
        try (OpenVault vault = open("pass")) {
            assertThat(vault.address(chains.of(ETHEREUM), ETHEREUM, FIRST + 99).text())
                    .isEqualTo(addressOf(String.format("%064x", 100)));
        }
    }

    @Test
    void contentsThatAreNotThoseThatWereSealedNeverGiveAnotherWallet() throws IOException {
        try (OpenVault vault = open("pass")) {
            take(vault, key(KEY), List.of(ON_ETHEREUM), NETWORKS);
        }
        VaultFile read = VaultFile.read(Files.readAllBytes(file));
        byte[] slotKey = CHEAP.key(secret("pass"), read.slots().getFirst().salt());
        byte[] dataKey = Objects.requireNonNull(read.slots().getFirst().unwrap(slotKey));
        byte[] plain = Objects.requireNonNull(read.open(dataKey));
        Set<String> answers = new TreeSet<>();
        // the last byte of the length, the count and the key itself
        for (int bit = 8 * (plain.length - 34); bit < 8 * plain.length; bit++) {
            byte[] changed = plain.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, read.sealed(dataKey, changed).write());
            try (OpenVault vault = open("pass")) {
                throw new AssertionError("opened with bit " + bit + " changed: " + vault.recorded());
            } catch (RefusedException e) {
                answers.add(e.code());
            }
        }
        assertThat(answers).containsExactly("vault.address", "vault.tampered");
        for (int version : List.of(1, 2)) {
            byte[] contents = version == 1 ? plain : Arrays.copyOf(plain, plain.length - 34);
            VaultFile other = new VaultFile(
                    version, read.id(), read.generation(), false, read.slots(), read.nonce(), new byte[0]);
            Files.write(file, other.sealed(dataKey, contents).write());
            refused("vault.tampered", () -> open("pass"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0x",
                "46",
                "4646464646464646464646464646464646464646464646464646464646464",
                "46464646464646464646464646464646464646464646464646464646464646460",
                "464646464646464646464646464646464646464646464646464646464646464g",
                "0X4646464646464646464646464646464646464646464646464646464646464646",
                "464646464646464646464646464646464646464646464646464646464646464６",
                " 464646464646464646464646464646464646464646464646464646464646464"
            })
    void whatIsNot64HexDigitsIsNoKey(String text) {
        refused("key.hex", () -> key(text));
    }

    @Test
    void aNumberThatIsNoPrivateKeyIsRefused() {
        BigInteger order = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
        refused("key.scalar", () -> key("0".repeat(64)));
        refused("key.scalar", () -> key(order.toString(16)));
        refused("key.scalar", () -> key("f".repeat(64)));
        key(order.subtract(BigInteger.ONE).toString(16)).close();
    }

    private int take(OpenVault vault, ImportedKey key, List<String> expected, List<Network> networks)
            throws IOException {
        return vaults.importKeys(vault, List.of(new ClaimedKey(key, expected)), networks);
    }

    private String addressOf(String key) {
        try (ImportedKey read = key(key)) {
            return read.addresses(chains, List.of(ETHEREUM)).getFirst().text();
        }
    }

    private OpenVault open(String password) throws IOException {
        return vaults.open(file, secret(password));
    }

    private static ImportedKey key(String hex) {
        return ImportedKey.ofHex(secret(hex));
    }

    private static Secret secret(String text) {
        return Secret.owning(ascii(text));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
