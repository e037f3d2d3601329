package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.TRON;
import static dev.strongroom.core.pool.PoolScene.chain;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.strongroom.chain.Address;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.wallet.WatchedAddresses.Owner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CustomerAddressTest {
    private static final String CARL = "C-1";

    @TempDir
    Path folder;

    private final Dialect dialect;
    private Database database;
    private PoolScene scene;
    private DepositAddresses addresses;
    private WatchedAddresses watched;

    CustomerAddressTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        database = Databases.fresh(dialect);
        scene = new PoolScene(database, folder);
        addresses = scene.core.get(DepositAddresses.class);
        watched = scene.core.get(WatchedAddresses.class);
        scene.core.get(CustomersApi.class).register(ANA, CARL);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void noAddressIsToldBeforeItsNetworkIsFollowed() {
        scene.fillEvm();
        scene.core.sql.update("delete from follower_cursor where network = ?", EVM.toString());

        refused("follower.not-begun", () -> addresses.give(SHOP, CARL, EVM));

        assertThat(addresses.of(CARL)).isEmpty();
        assertThat(scene.events()).doesNotContain("pool.give");
    }

    @Test
    void aCustomerHasOneAddressOnEachNetworkForGood() {
        scene.fillEvm();
        scene.fillSolana(5);

        DepositAddress evm = addresses.give(SHOP, CARL, EVM);
        DepositAddress solana = addresses.give(ANA, CARL, SOLANA);

        assertThat(evm.address()).isEqualTo(scene.cleo.depositAddress(chain(EVM), EVM, evm.index()));
        assertThat(addresses.give(ANA, CARL, EVM)).isEqualTo(evm);
        assertThat(addresses.of(CARL)).containsExactly(evm, solana);
        PoolAddress row = scene.pools.get(evm.address());
        assertThat(row.state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(row.customer()).isEqualTo(CARL);
        assertThat(row.until()).isNull();
        assertThat(scene.core.audited()).contains("api:shop pool.give pool:" + row.name());
        refused("pool.state", () -> scene.core.get(Allocations.class).release(SHOP, evm.address()));
        assertThat(scene.pools.list(PoolQuery.of(CARL))).hasSize(2);
    }

    @Test
    void whoeverAsksAtOnceForTheSameCustomerGetsTheSameAddress() {
        scene.fillEvm();
        Queue<Address> given = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                threads.execute(() -> given.add(addresses.give(SHOP, CARL, EVM).address()));
            }
        }
        assertThat(given).hasSize(20).containsOnly(given.element());
        assertThat(scene.statistics(EVM).available()).isEqualTo(99);
    }

    @Test
    void whatCannotBeGivenIsRefusedWithWhatToDo() {
        refused("pool.unknown", () -> addresses.give(SHOP, CARL, EVM));
        scene.fillSolana(1);
        refused("customer.unknown", () -> addresses.give(SHOP, "C-2", SOLANA));
        refused("customer.unknown", () -> addresses.of("C-2"));
        refused("staff.unknown", () -> addresses.give(Actor.staff("eve"), CARL, SOLANA));
        addresses.give(SHOP, CARL, SOLANA);
        scene.core.get(CustomersApi.class).register(ANA, "C-2");
        assertThat(catchThrowable(() -> addresses.give(SHOP, "C-2", SOLANA)))
                .hasMessageContaining("vault deposits --network " + SOLANA + " --first 1");
        assertThat(scene.events()).endsWith("pool.dry");
    }

    @Test
    void aFrozenAddressIsToldToNobodyUntilItIsReplacedOrFreed() {
        scene.fillEvm();
        DepositAddress first = addresses.give(SHOP, CARL, EVM);
        Note why = new Note("officer", "seen in a forged letter");
        scene.pools.freeze(ANA, first.address(), why);

        refused("pool.frozen", () -> addresses.give(SHOP, CARL, EVM));
        assertThat(addresses.of(CARL)).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo(first.address());
            assertThat(one.frozen()).isEqualTo(why);
        });
        assertThat(scene.pools.unfreeze(BEN, first.address()).state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(addresses.give(SHOP, CARL, EVM).address()).isEqualTo(first.address());

        scene.pools.freeze(ANA, first.address(), why);
        scene.pools.retire(BEN, first.address(), "replaced");
        DepositAddress second = addresses.give(SHOP, CARL, EVM);
        assertThat(second.address()).isNotEqualTo(first.address());
        assertThat(addresses.of(CARL)).containsExactly(second);
        assertThat(watched.owner(first.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
    }

    @Test
    void anAlteredAddressIsNeverShownAndIsFoundAndFrozenByTheCheck() {
        scene.fillEvm();
        DepositAddress given = addresses.give(SHOP, CARL, EVM);
        Address stolen = scene.steal(scene.pools.get(given.address()));

        refused("pool.integrity", () -> addresses.give(SHOP, CARL, EVM));
        refused("pool.integrity", () -> addresses.of(CARL));
        PoolCheck check = scene.pools.check();

        assertThat(check.checked()).isEqualTo(100);
        assertThat(check.breaks()).singleElement().satisfies(found -> {
            assertThat(found.name()).isEqualTo(given.name());
            assertThat(found.stored()).isEqualTo(stolen);
            assertThat(found.signed()).isEqualTo(given.address());
        });
        assertThat(scene.pools.get(stolen).state()).isEqualTo(WalletState.FROZEN);
        assertThat(scene.events()).endsWith("pool.freeze", "pool.integrity");
        refused("pool.integrity", () -> scene.pools.unfreeze(BEN, stolen));
        refused("pool.frozen", () -> addresses.give(SHOP, CARL, EVM));
    }

    @Test
    void aSourceThatIsAlteredInTheDatabaseIsFoundAndMendedByTheCustodiansFile() {
        PoolSource source = scene.fillEvm();
        addresses.give(SHOP, CARL, EVM);
        byte[] signed = scene.pools.signedSource(source.id());
        byte[] forged = scene.account(scene.bea, EVM);
        scene.core.sql.update("update deposit_source set file = ?", new String(forged, StandardCharsets.UTF_8));

        assertThat(scene.pools.check().breaks())
                .hasSize(100)
                .allSatisfy(found -> assertThat(found.signed()).isNull());
        refused("pool.integrity", () -> addresses.give(SHOP, CARL, EVM));
        assertThat(scene.pools.sources().getFirst().inForce()).isFalse();

        scene.pools.importSource(ANA, signed);
        assertThat(scene.pools.check().isClean()).isTrue();
        assertThat(addresses.of(CARL)).hasSize(1);
    }

    @Test
    void nothingIsToldOfACustodianOfYesterdayButWhatArrivesIsStillTheCustomers() {
        scene.fillEvm();
        DepositAddress given = addresses.give(SHOP, CARL, EVM);
        scene.newCustodian(scene.bea);

        refused("source.custodian", () -> addresses.give(SHOP, CARL, EVM));
        assertThat(scene.pools.check().isClean()).isTrue();
        assertThat(watched.on(EVM)).accepts(given.address());
        assertThat(watched.owner(given.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
    }

    @Test
    void everyAddressOfTheDeskIsWatchedAndNoOther() {
        scene.fillEvm();
        PoolAddress free = scene.pools.list(PoolQuery.first(1)).getFirst();
        PoolAddress altered = scene.pools.list(PoolQuery.first(2)).getLast();
        Address stolen = scene.steal(altered);
        DepositAddress given = addresses.give(SHOP, CARL, EVM);

        assertThat(watched.on(EVM)).accepts(free.address(), given.address(), PracticeDesk.HOT, PracticeDesk.COLD);
        assertThat(watched.on(EVM)).rejects(stolen, altered.address());
        assertThat(watched.on(TRON)).rejects(free.address(), PracticeDesk.HOT);
        assertThat(watched.owner(PracticeDesk.HOT)).contains(new Owner(AccountKind.HOT, null));
        assertThat(watched.owner(PracticeDesk.COLD)).contains(new Owner(AccountKind.COLD, null));
        assertThat(watched.owner(given.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
        PoolAddress last = scene.pools.list(PoolQuery.first(1000)).getLast();
        assertThat(watched.owner(last.address())).contains(new Owner(AccountKind.DEPOSIT, null));
        assertThat(watched.owner(stolen)).isEmpty();
        assertThat(watched.owner(scene.bea.depositAddress(chain(EVM), EVM, 1))).isEmpty();
    }

    @Test
    void aPoolOfMoreThanOnePageIsCheckedAndWatchedWhole() {
        scene.fillEvm();
        List<Address> made = scene.pools.generate(ANA, EVM, 1000, _ -> {}).stream()
                .map(PoolAddress::address)
                .toList();

        assertThat(watched.on(EVM)).acceptsAll(made);
        assertThat(scene.pools.check().checked()).isEqualTo(1100);
        Address stolen = scene.steal(scene.pools.get(made.getLast()));
        assertThat(scene.pools.check().breaks())
                .hasSize(1)
                .first()
                .satisfies(found -> assertThat(found.stored()).isEqualTo(stolen));
    }

    @Test
    void whatAnotherCoreMadeAndGaveIsSeen() {
        scene.fillEvm();
        assertThat(watched.on(EVM)).rejects(scene.cleo.depositAddress(chain(EVM), EVM, 150));
        RecordsFixture other = scene.another(database);
        try {
            List<PoolAddress> made = other.get(Pools.class).generate(ANA, EVM, 100, _ -> {});
            DepositAddress given = other.get(DepositAddresses.class).give(SHOP, CARL, EVM);

            assertThat(watched.on(EVM))
                    .acceptsAll(made.stream().map(PoolAddress::address).toList());
            assertThat(watched.owner(given.address())).contains(new Owner(AccountKind.DEPOSIT, CARL));
            assertThat(addresses.of(CARL)).containsExactly(given);
        } finally {
            other.context.close();
        }
    }
}
