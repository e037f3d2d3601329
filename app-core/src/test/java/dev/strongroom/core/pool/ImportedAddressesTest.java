package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.TRON;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.AssignmentLine;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolRotation;
import dev.strongroom.core.api.PoolRotations;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.wallet.WatchedAddresses.Owner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ImportedAddressesTest {
    private static final String CARL = "C-1";
    private static final String DORA = "C-2";
    private static final Note ODD = new Note("officer", "looked odd");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private ImportedAddresses imported;
    private DepositAddresses addresses;
    private WatchedAddresses watched;

    ImportedAddressesTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        imported = scene.core.get(ImportedAddresses.class);
        addresses = scene.core.get(DepositAddresses.class);
        watched = scene.core.get(WatchedAddresses.class);
        scene.importKeys(3);
        for (String customer : List.of(CARL, DORA)) {
            scene.core.get(CustomersApi.class).register(ANA, customer);
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void everyAddressOfTheKeysIsMadeAndNoneIsEverGivenByChance() {
        PoolSource keys = scene.pools.importSource(ANA, scene.keys(EVM, 0, 3));

        assertThat(keys.kind()).isEqualTo(PoolSource.Kind.KEYS);
        assertThat(keys.size()).isEqualTo(3);
        assertThat(keys.used()).isEqualTo(3);
        assertThat(keys.path()).isEqualTo("imported");
        PoolStatistics pool = scene.statistics(EVM);
        assertThat(pool.counts()).isEqualTo(Map.of(WalletState.AVAILABLE, 3L));
        assertThat(pool.available()).isZero();
        assertThat(pool.remaining()).isZero();
        refused("pool.dry", () -> addresses.give(SHOP, CARL, EVM));
        refused("pool.exhausted", () -> scene.pools.generate(ANA, EVM, 1, _ -> {}));
        assertThat(watched.on(EVM)).accepts(scene.imported(EVM, 0), scene.imported(EVM, 1), scene.imported(EVM, 2));
        assertThat(watched.owner(scene.imported(EVM, 0))).contains(new Owner(AccountKind.DEPOSIT, null));
        assertThat(scene.pools.check().checked()).isEqualTo(3);

        scene.fillEvm();
        assertThat(addresses.give(SHOP, CARL, EVM).source()).isNotEqualTo(keys.id());
        assertThat(scene.statistics(EVM).available()).isEqualTo(99);
        assertThat(scene.pools.importSource(ANA, scene.keys(TRON, 0, 2)).used()).isEqualTo(2);
        assertThat(scene.pools.check().isClean()).isTrue();
    }

    @Test
    void anAssignedAddressIsTheCustomersBesideTheOneThatIsTold() {
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 3));
        scene.fillEvm();
        DepositAddress told = addresses.give(SHOP, CARL, EVM);

        PoolAddress first = imported.assign(ANA, scene.imported(EVM, 0), CARL);
        PoolAddress second = imported.assign(ANA, scene.imported(EVM, 1), CARL);

        assertThat(first.state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(first.customer()).isEqualTo(CARL);
        assertThat(first.isImported()).isTrue();
        assertThat(imported.assign(ANA, first.address(), CARL)).isEqualTo(first);
        for (Address address : List.of(told.address(), first.address(), second.address())) {
            assertThat(watched.owner(address)).contains(new Owner(AccountKind.DEPOSIT, CARL));
        }
        assertThat(addresses.give(SHOP, CARL, EVM)).isEqualTo(told);
        assertThat(addresses.of(CARL)).containsExactly(told);
        assertThat(scene.core.audited())
                .filteredOn(line -> line.contains("pool.assign"))
                .containsExactly(
                        "staff:ana pool.assign pool:" + first.name(), "staff:ana pool.assign pool:" + second.name());
        refused("pool.state", () -> scene.core.get(Allocations.class).release(SHOP, first.address()));
    }

    @Test
    void whoseItIsCanBePutRightByAnApprover() {
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 1));
        Address address = scene.imported(EVM, 0);
        imported.assign(ANA, address, CARL);

        refused("staff.role", () -> imported.assign(ANA, address, DORA));
        assertThat(imported.assign(BEN, address, DORA).customer()).isEqualTo(DORA);
        assertThat(watched.owner(address)).contains(new Owner(AccountKind.DEPOSIT, DORA));
        scene.pools.freeze(ANA, address, ODD);
        refused("pool.state", () -> imported.assign(BEN, address, CARL));
        assertThat(scene.pools.unfreeze(BEN, address).state()).isEqualTo(WalletState.ALLOCATED);
    }

    @Test
    void whatCannotBeAssignedIsRefusedAndChangesNothing() {
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 2));
        scene.fillEvm();
        Address free = scene.imported(EVM, 0);
        Address made = addresses.give(SHOP, CARL, EVM).address();
        List<String> audited = scene.core.audited();

        refused("staff.required", () -> imported.assign(SHOP, free, CARL));
        refused("customer.unknown", () -> imported.assign(ANA, free, "C-9"));
        refused("pool.unknown", () -> imported.assign(ANA, scene.imported(EVM, 2), CARL));
        refused("pool.not-imported", () -> imported.assign(ANA, made, DORA));
        assertThat(scene.core.audited()).isEqualTo(audited);

        scene.pools.freeze(ANA, free, ODD);
        refused("pool.state", () -> imported.assign(ANA, free, CARL));
        assertThat(scene.pools.unfreeze(BEN, free).state()).isEqualTo(WalletState.AVAILABLE);
        Address stolen = scene.steal(scene.pools.get(scene.imported(EVM, 1)));
        refused("pool.integrity", () -> imported.assign(ANA, stolen, CARL));
        scene.newCustodian(scene.bea);
        refused("source.custodian", () -> imported.assign(ANA, free, CARL));
    }

    @Test
    void whatTheDeskHasAlreadyIsNotImported() {
        scene.fillEvm();
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 2));
        refused("pool.overlap", () -> scene.pools.importSource(ANA, scene.keys(EVM, 1, 2)));
        assertThat(scene.pools.importSource(ANA, scene.keys(EVM, 2, 1)).used()).isEqualTo(1);

        assertThat(scene.core.count("deposit_source")).isEqualTo(3);
        assertThat(scene.core.count("deposit_address")).isEqualTo(103);
    }

    @Test
    void aFileAssignsAllOfItsLinesOrNone() {
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 3));
        String[] own = {
            scene.imported(EVM, 0).text(),
            scene.imported(EVM, 1).text(),
            scene.imported(EVM, 2).text()
        };
        byte[] bad = csv("address,customer", own[0] + "," + CARL, own[1] + ",C-9", "0x12,C-1", own[0] + "," + DORA);
        List<String> audited = scene.core.audited();

        List<AssignmentLine> lines = imported.check(ANA, EVM, bad);
        assertThat(lines).extracting(AssignmentLine::line).containsExactly(2, 3, 4, 5);
        assertThat(lines)
                .extracting(line -> line.problem() == null ? "" : line.problem().code())
                .containsExactly("", "customer.unknown", "address.malformed", "pool.assignments");
        assertThat(catchThrowable(() -> imported.assignAll(ANA, EVM, bad))).hasMessageContaining("line 3");
        refused("pool.assignments", () -> imported.assignAll(ANA, EVM, bad));
        assertThat(scene.core.audited()).isEqualTo(audited);

        imported.assign(ANA, scene.imported(EVM, 2), DORA);
        byte[] good = csv(own[0] + "," + CARL, own[1].toLowerCase(Locale.ROOT) + ", " + CARL, own[2] + "," + DORA);
        assertThat(imported.check(ANA, EVM, good))
                .allSatisfy(line -> assertThat(line.problem()).isNull())
                .extracting(AssignmentLine::isNew)
                .containsExactly(true, true, false);
        assertThat(imported.assignAll(ANA, EVM, good))
                .extracting(PoolAddress::customer)
                .containsExactly(CARL, CARL, DORA);
        assertThat(scene.core.audited())
                .filteredOn(line -> line.contains("pool.assign"))
                .hasSize(3);
        assertThat(imported.assignAll(ANA, EVM, good)).hasSize(3);
        assertThat(scene.core.audited())
                .filteredOn(line -> line.contains("pool.assign"))
                .hasSize(3);
    }

    @Test
    void aFileOutOfFormIsRefusedWithTheLine() {
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 1));
        String own = scene.imported(EVM, 0).text();
        for (byte[] csv : List.of(
                csv(),
                csv("address,customer"),
                csv(own),
                csv("", own + "," + CARL),
                csv(own + ","),
                csv("," + CARL),
                csv(own + "," + CARL + ",more"),
                csv("\"" + own + "\"," + CARL),
                new byte[] {(byte) 0xc3, '\n'},
                new byte[ImportedAddresses.MOST_BYTES + 1],
                csv((own + "," + CARL + "\n").repeat(ImportedAddresses.MOST_LINES + 1)))) {
            refused("pool.assignments", () -> imported.check(ANA, EVM, csv));
            refused("pool.assignments", () -> imported.assignAll(ANA, EVM, csv));
        }
        byte[] marked = ("\uFEFFaddress,customer\r\n" + own + "," + CARL + "\r\n").getBytes(StandardCharsets.UTF_8);
        refused("pool.unknown", () -> imported.assignAll(ANA, SOLANA, marked));
        refused("staff.required", () -> imported.assignAll(SHOP, EVM, marked));
        refused("staff.required", () -> imported.check(SHOP, EVM, marked));
        assertThat(imported.assignAll(ANA, EVM, marked)).hasSize(1);
    }

    @Test
    void keysTooCanBeTakenOutOfUseAndNeedNoSuccessor() {
        PoolSource keys = scene.pools.importSource(ANA, scene.keys(EVM, 0, 2));
        Address carls = scene.imported(EVM, 0);
        imported.assign(ANA, carls, CARL);

        PoolRotation rotation =
                scene.core.get(PoolRotations.class).rotate(BEN, keys.id(), "everybody pays elsewhere now");

        assertThat(rotation.state()).isEqualTo(PoolRotation.State.DRAINED);
        assertThat(rotation.order().customers()).isZero();
        assertThat(scene.pools.get(carls).state()).isEqualTo(WalletState.RETIRED);
        assertThat(watched.owner(carls)).contains(new Owner(AccountKind.DEPOSIT, CARL));
        refused("pool.rotation", () -> imported.assign(ANA, scene.imported(EVM, 1), DORA));
    }

    private static byte[] csv(String... lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }
}
