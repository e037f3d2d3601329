package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.ClaimedKey;
import dev.strongroom.chain.key.HdPublicKey;
import dev.strongroom.chain.key.ImportedKey;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class DepositSourceTest {
    private static final String ABOUT = "abandon ".repeat(11) + "about";
    private static final Instant AT = Instant.parse("2026-11-21T09:00:00.123Z");
    private static final Chains CHAINS = Offline.chains();
    private static final Network ETHEREUM = Network.parse("eip155:1");
    private static final Network SOLANA = Network.parse("solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp");
    private static final int[] INDICES = {0, 1, 7, 1000, OpenVault.FIRST_IMPORTED - 1};
    private static final int FIRST = OpenVault.FIRST_IMPORTED;
    /** The key of EIP-155's example, and the next. */
    private static final Map<String, String> KEYS = new TreeMap<>(Map.of(
            "46".repeat(32),
            "0x9d8A62f656a8d1615C1294fd71e9CFb3E4855A4F",
            "47".repeat(32),
            "TSXLdfqxckGx6r8ThdwrspCkpXmWP4dzBU"));

    @TempDir
    Path folder;

    private OpenVault vault;

    @BeforeEach
    void open() throws IOException {
        try (Mnemonic mnemonic = Mnemonic.read(ABOUT.getBytes(StandardCharsets.UTF_8));
                Secret none = secret("");
                Secret password = secret("password")) {
            vault = new Vaults(CHAINS, new SecureRandom())
                    .create(
                            folder.resolve("v"),
                            new NewVault(mnemonic, none, List.of(), new Argon2Cost(8, 1, 1)),
                            password);
        }
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155:1", "eip155:31337", "tron:0x2b6653dc"})
    void everyAddressOfAnAccountIsThatOfItsPrivateKey(String text) {
        Network network = Network.parse(text);
        Chain chain = CHAINS.of(network);
        DepositSource source = read(DepositSource.ofAccount(vault, chain, network, AT));

        assertThat(source.form()).isEqualTo(DepositSource.Form.XPUB);
        assertThat(source.path()).isEqualTo(chain.depositAccount().orElseThrow());
        assertThat(source.size()).isEmpty();
        for (int index : INDICES) {
            assertThat(source.address(index))
                    .isEqualTo(
                            chain.addressOf(network, vault.deposit(chain, index).publicKey()))
                    .isEqualTo(vault.depositAddress(chain, network, index))
                    .isNotEqualTo(vault.address(chain, network, index % 1001));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eip155:1,m/44'/60'/1'/0/7",
        "tron:0xcd8690dc,m/44'/195'/1'/0/7",
        "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp,m/44'/501'/7'/1'"
    })
    void depositAddressesHaveAnAccountThatNoWalletIsIn(String network, String path) {
        Chain chain = CHAINS.of(Network.parse(network));
        assertThat(chain.depositPath(7)).isEqualTo(path).isNotEqualTo(chain.path(7));
        refused("path.index", () -> chain.depositPath(-1));
    }

    @Test
    void aListHoldsTheAddressesFromItsFirstIndexOn() {
        Chain chain = CHAINS.of(SOLANA);
        DepositSource source = read(DepositSource.ofList(vault, chain, SOLANA, 5, 3, AT));

        assertThat(source.form()).isEqualTo(DepositSource.Form.LIST);
        assertThat(source.path()).isEqualTo("m/44'/501'/5'/1'");
        assertThat(source.size()).hasValue(3);
        for (int index = 5; index < 8; index++) {
            assertThat(source.address(index))
                    .isEqualTo(
                            chain.addressOf(SOLANA, vault.deposit(chain, index).publicKey()));
        }
        refused("source.index", () -> source.address(4));
        refused("source.index", () -> source.address(8));
        refused("source.addresses", () -> DepositSource.ofList(vault, chain, SOLANA, 0, 0, AT));
        refused("source.addresses", () -> DepositSource.ofList(vault, chain, SOLANA, 0, DepositSource.MOST + 1, AT));
        refused("source.addresses", () -> DepositSource.ofList(vault, chain, SOLANA, FIRST, 1, AT));
        assertThat(read(DepositSource.ofList(vault, chain, SOLANA, FIRST - 1, 1, AT))
                        .size())
                .hasValue(1);
        refused("source.index", () -> read(account()).address(FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eip155:1", "eip155:31337", "tron:0x2b6653dc"})
    void importedKeysAreListedWithTheIndicesThatTheirWalletsHave(String text) throws IOException {
        Network network = Network.parse(text);
        Chain chain = CHAINS.of(network);
        refused("source.addresses", () -> DepositSource.ofImported(vault, chain, network, FIRST, 1, AT));
        importKeys();
        DepositSource source = read(DepositSource.ofImported(vault, chain, network, FIRST, 2, AT));

        assertThat(source.form()).isEqualTo(DepositSource.Form.KEYS);
        assertThat(source.path()).isEqualTo("imported");
        assertThat(source.size()).hasValue(2);
        for (int index = FIRST; index < FIRST + 2; index++) {
            assertThat(source.address(index))
                    .isEqualTo(vault.depositAddress(chain, network, index))
                    .isEqualTo(
                            chain.addressOf(network, vault.deposit(chain, index).publicKey()))
                    .isEqualTo(vault.address(chain, network, index));
        }
        refused("source.index", () -> source.address(0));
        refused("source.index", () -> source.address(FIRST - 1));
        refused("source.index", () -> source.address(FIRST + 2));
        DepositSource second = read(DepositSource.ofImported(vault, chain, network, FIRST + 1, 1, AT));
        assertThat(second.address(FIRST + 1)).isEqualTo(source.address(FIRST + 1));
        assertThat(second.overlaps(source)).isTrue();
        assertThat(second.overlaps(read(DepositSource.ofImported(vault, chain, network, FIRST, 1, AT))))
                .isFalse();
        assertThat(second.overlaps(read(DepositSource.ofAccount(vault, chain, network, AT))))
                .isFalse();
        for (int[] asked : new int[][] {{FIRST, 3}, {FIRST + 2, 1}, {FIRST - 1, 2}, {0, 1}, {FIRST, 0}}) {
            refused("source.addresses", () -> DepositSource.ofImported(vault, chain, network, asked[0], asked[1], AT));
        }
    }

    @Test
    void everyFieldOfAListOfKeysIsHeldToItsForm() throws IOException {
        importKeys();
        Envelope keys = DepositSource.ofImported(vault, CHAINS.of(ETHEREUM), ETHEREUM, FIRST, 2, AT);
        String first = read(keys).address(FIRST).text();
        refusedAs(keys, "source.kind", node -> node.put("kind", "LIST"));
        refusedAs(keys, "source.kind", node -> node.put("kind", "XPUB"));
        refusedAs(keys, "json.choice", node -> node.put("kind", "keys"));
        refusedAs(keys, "source.kind", node -> node.put("network", SOLANA.toString()));
        refusedAs(keys, "address.malformed", node -> node.put("network", "tron:0x2b6653dc"));
        refusedAs(keys, "source.kind", node -> node.put("xpub", "xpub"));
        refusedAs(keys, "source.kind", node -> node.putNull("addresses"));
        refusedAs(keys, "source.path", node -> node.put("path", "m/44'/60'/1'"));
        refusedAs(keys, "json.kind", node -> node.putNull("path"));
        refusedAs(keys, "source.first", node -> node.put("first", "0"));
        refusedAs(keys, "source.first", node -> node.put("first", "999999999"));
        refusedAs(keys, "source.addresses", node -> node.put("first", "1073741823"));
        refusedAs(keys, "source.addresses", node -> node.putArray("addresses"));
        refusedAs(
                keys,
                "source.addresses",
                node -> node.putArray("addresses").add(first).add(first));
        refusedAs(keys, "source.addresses", node -> node.putArray("addresses").add(first.toLowerCase(Locale.ROOT)));
        refusedAs(
                DepositSource.ofList(vault, CHAINS.of(SOLANA), SOLANA, 0, 1, AT),
                "source.kind",
                node -> node.put("kind", "KEYS").put("path", "imported").put("first", Integer.toString(FIRST)));
        refusedAs(
                DepositSource.ofList(vault, CHAINS.of(SOLANA), SOLANA, 0, 1, AT),
                "source.first",
                node -> node.put("path", "m/44'/501'/1000000000'/1'").put("first", Integer.toString(FIRST)));
        refused("source.kind", () -> DepositSource.ofImported(vault, CHAINS.of(SOLANA), SOLANA, FIRST, 1, AT));
        byte[] good = keys.bytes();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> DepositSource.read(bad, CHAINS)).isInstanceOf(RefusedException.class);
        }
    }

    private void importKeys() throws IOException {
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            try (Secret hex = secret(key.getKey());
                    ImportedKey imported = ImportedKey.ofHex(hex)) {
                new Vaults(CHAINS, new SecureRandom())
                        .importKeys(
                                vault,
                                List.of(new ClaimedKey(imported, List.of(key.getValue()))),
                                List.of(ETHEREUM, Network.parse("tron:0x2b6653dc")));
            }
        }
    }

    @Test
    void aNetworkHasOneFormOfSource() {
        refused("source.kind", () -> DepositSource.ofAccount(vault, CHAINS.of(SOLANA), SOLANA, AT));
        refused("source.kind", () -> DepositSource.ofList(vault, CHAINS.of(ETHEREUM), ETHEREUM, 0, 2, AT));
    }

    @Test
    void onlyACustodianOfTheRosterSpeaksForAddresses() {
        DepositSource source = read(account());
        IdentityKey key = IdentityKey.of(vault.staffKey());
        Staff cora = new Staff("cora", "Cora", key, Set.of(Role.CUSTODIAN));
        Staff admin = new Staff("ada", "Ada", IdentityKey.of(People.key("ada")), Set.of(Role.ADMIN));

        assertThat(source.custodian(new Roster(1, 1, List.of(cora, admin), List.of())))
                .isEqualTo(cora);
        for (Role other : Set.of(Role.OPERATOR, Role.APPROVER, Role.ADMIN)) {
            Staff changed = new Staff("cora", "Cora", key, Set.of(other));
            refused("source.custodian", () -> source.custodian(new Roster(2, 1, List.of(changed, admin), List.of())));
        }
        refused("source.custodian", () -> source.custodian(new Roster(2, 1, List.of(admin), List.of())));
    }

    @Test
    void anyChangedByteIsRefused() {
        byte[] good = account().bytes();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> DepositSource.read(bad, CHAINS)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void everyFieldOfAnAccountIsHeldToItsForm() {
        String other = vault.depositAccount(CHAINS.of(Network.parse("tron:0x2b6653dc")))
                .orElseThrow()
                .xpub();
        accountRefused("json.version", node -> node.put("v", "2"));
        accountRefused("network.malformed", node -> node.put("network", "eip155"));
        accountRefused("network.unknown", node -> node.put("network", "bitcoin:1"));
        accountRefused("source.path", node -> node.put("network", "tron:0x2b6653dc"));
        accountRefused("json.choice", node -> node.put("kind", "OTHER"));
        accountRefused("source.kind", node -> node.put("kind", "LIST"));
        accountRefused("source.path", node -> node.put("path", "m/44'/60'/0'"));
        accountRefused("source.kind", node -> node.putNull("xpub"));
        accountRefused("source.xpub", node -> node.put("xpub", "xpub"));
        accountRefused("source.first", node -> node.put("first", "1"));
        accountRefused("json.number", node -> node.put("first", "-1"));
        accountRefused("source.kind", node -> node.putArray("addresses"));
        accountRefused("json.number", node -> node.put("createdAt", "now"));
        accountRefused("json.unknown-field", node -> node.put("more", "1"));
        accountRefused("json.missing-field", node -> node.remove("createdAt"));
        // a key of the right depth and number tells nothing of its purpose: only the signature does
        assertThat(DepositSource.read(signed(account(), node -> node.put("xpub", other)), CHAINS))
                .isNotNull();
        accountRefused(
                "source.xpub",
                node -> node.put("xpub", HdPublicKey.read(other).child(0).xpub()));
    }

    @Test
    void everyFieldOfAListIsHeldToItsForm() {
        Envelope list = DepositSource.ofList(vault, CHAINS.of(SOLANA), SOLANA, 0, 2, AT);
        String first = read(list).address(0).text();
        refusedAs(list, "source.kind", node -> node.put("kind", "XPUB"));
        refusedAs(list, "source.kind", node -> node.put("xpub", "xpub"));
        refusedAs(list, "source.kind", node -> node.putNull("addresses"));
        refusedAs(list, "source.path", node -> node.put("first", "1"));
        refusedAs(list, "source.path", node -> node.put("path", "m/44'/501'/0'/0'"));
        refusedAs(list, "source.addresses", node -> node.putArray("addresses"));
        refusedAs(
                list,
                "source.addresses",
                node -> node.putArray("addresses").add(first).add(first));
        refusedAs(list, "address.malformed", node -> node.putArray("addresses").add("0x00"));
        refusedAs(list, "json.kind", node -> node.putArray("addresses").addNull());
    }

    @Test
    void sourcesOverlapThatCouldGiveTheSameAddress() {
        Chain solana = CHAINS.of(SOLANA);
        DepositSource low = read(DepositSource.ofList(vault, solana, SOLANA, 0, 3, AT));
        DepositSource middle = read(DepositSource.ofList(vault, solana, SOLANA, 2, 3, AT));
        DepositSource high = read(DepositSource.ofList(vault, solana, SOLANA, 3, 3, AT));
        assertThat(low.overlaps(middle)).isTrue();
        assertThat(low.overlaps(high)).isFalse();
        DepositSource account = read(account());
        DepositSource later = read(DepositSource.ofAccount(vault, CHAINS.of(ETHEREUM), ETHEREUM, AT.plusSeconds(1)));
        assertThat(account.overlaps(later)).isTrue();
        assertThat(account.overlaps(low)).isFalse();
    }

    /** Writes today's files to {@code target/golden-v1}; a wanted change of format is a new version. */
    @Test
    void theFilesOfVersionOneAreReadAndWrittenAsEver() throws IOException {
        Envelope list = DepositSource.ofList(vault, CHAINS.of(SOLANA), SOLANA, 0, 2, AT);
        Path target = Files.createDirectories(Path.of("target", "golden-v1"));
        Files.write(target.resolve("deposit-source-xpub.json"), account().bytes());
        Files.write(target.resolve("deposit-source-list.json"), list.bytes());

        assertThat(text(account().bytes())).isEqualTo(golden("deposit-source-xpub.json"));
        assertThat(text(list.bytes())).isEqualTo(golden("deposit-source-list.json"));
        importKeys();
        byte[] keys = DepositSource.ofImported(vault, CHAINS.of(ETHEREUM), ETHEREUM, FIRST, 2, AT)
                .bytes();
        Files.write(target.resolve("deposit-source-keys.json"), keys);
        assertThat(text(keys)).isEqualTo(golden("deposit-source-keys.json"));
        DepositSource read =
                DepositSource.read(golden("deposit-source-list.json").getBytes(StandardCharsets.UTF_8), CHAINS);
        assertThat(read.size()).hasValue(2);
        assertThat(read.createdAt()).isEqualTo(AT);
    }

    private Envelope account() {
        return DepositSource.ofAccount(vault, CHAINS.of(ETHEREUM), ETHEREUM, AT);
    }

    private void accountRefused(String code, Consumer<ObjectNode> change) {
        refusedAs(account(), code, change);
    }

    private void refusedAs(Envelope envelope, String code, Consumer<ObjectNode> change) {
        byte[] changed = signed(envelope, change);
        refused(code, () -> DepositSource.read(changed, CHAINS));
    }

    private byte[] signed(Envelope envelope, Consumer<ObjectNode> change) {
        ObjectNode node = (ObjectNode) envelope.payload("source");
        change.accept(node);
        return Envelope.unsigned(Kind.DEPOSIT_SOURCE, node)
                .signedBy(vault.staffKey())
                .bytes();
    }

    private static DepositSource read(Envelope envelope) {
        return DepositSource.read(envelope.bytes(), CHAINS);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static Secret secret(String text) {
        return Secret.owning(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DepositSourceTest.class.getResourceAsStream("v1/" + name), "golden file " + name)) {
            return text(in.readAllBytes());
        }
    }
}
