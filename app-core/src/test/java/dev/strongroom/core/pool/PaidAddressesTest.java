package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddress;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.ImportedAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.wallet.WatchedAddresses;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class PaidAddressesTest {
    private static final String CARL = "C-1";
    private static final String DORA = "C-2";

    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private DepositAddresses addresses;
    private int paid;

    PaidAddressesTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        addresses = scene.core.get(DepositAddresses.class);
        for (String customer : List.of(CARL, DORA)) {
            scene.core.get(CustomersApi.class).register(ANA, customer);
        }
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void anAddressThatSomebodyPaidToOrThatHeldSomethingIsGivenToNobody() {
        scene.fillEvm();
        List<PoolAddress> first = scene.pools.list(PoolQuery.first(3));
        pay(first.get(0));
        hold(first.get(1));

        assertThat(addresses.give(SHOP, CARL, EVM).address())
                .isEqualTo(first.get(2).address());

        for (PoolAddress passed : first.subList(0, 2)) {
            PoolAddress kept = scene.pools.get(passed.address());
            assertThat(kept.isPaidTooEarly()).isTrue();
            refused("pool.paid", () -> scene.pools.unfreeze(BEN, passed.address()));
            assertThat(scene.pools.get(passed.address())).isEqualTo(kept);
            assertThat(scene.core.audited()).contains("system:pool pool.freeze pool:" + passed.name());
        }
        assertThat(scene.pools
                        .retire(BEN, first.getFirst().address(), "an old customer's")
                        .state())
                .isEqualTo(WalletState.RETIRED);
    }

    @Test
    void whereEveryAddressWasPaidThePoolIsDry() {
        scene.fillSolana(3);
        scene.pools.list(PoolQuery.first(3)).forEach(this::pay);

        refused("pool.dry", () -> addresses.give(SHOP, CARL, SOLANA));

        assertThat(scene.statistics(SOLANA).available()).isZero();
        assertThat(scene.events()).contains("pool.dry");
    }

    @Test
    void whatIsPaidTooEarlyIsSeenBeforeItsTurnComes() {
        scene.fillEvm();
        PaidAddresses looks = scene.core.get(PaidAddresses.class);
        DepositAddress carls = addresses.give(SHOP, CARL, EVM);
        List<PoolAddress> all = scene.pools.list(PoolQuery.first(100));
        PoolAddress last = all.getLast();
        pay(scene.pools.get(carls.address()));
        pay(last);

        looks.freeze();
        looks.freeze();

        assertThat(scene.pools.get(last.address()).isPaidTooEarly()).isTrue();
        assertThat(scene.pools.get(carls.address()).state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(scene.statistics(EVM).available()).isEqualTo(98);
        assertThat(scene.events()).filteredOn("pool.freeze"::equals).hasSize(1);
    }

    @Test
    void anApproverAssignsItToTheCustomerWhoPaid() {
        scene.fillEvm();
        ImportedAddresses assign = scene.core.get(ImportedAddresses.class);
        List<PoolAddress> first = scene.pools.list(PoolQuery.first(2));
        first.forEach(this::pay);
        DepositAddress carls = addresses.give(SHOP, CARL, EVM);
        PoolAddress hers = first.getFirst();

        refused("staff.role", () -> assign.assign(ANA, hers.address(), DORA));
        refused("pool.given", () -> assign.assign(BEN, hers.address(), CARL));
        refused("pool.not-imported", () -> assign.assign(BEN, carls.address(), DORA));
        assertThat(scene.pools.get(hers.address()).isPaidTooEarly()).isTrue();

        assign.assign(BEN, hers.address(), DORA);

        assertThat(addresses.give(SHOP, DORA, EVM).address()).isEqualTo(hers.address());
        assertThat(scene.core
                        .get(WatchedAddresses.class)
                        .owner(hers.address())
                        .orElseThrow()
                        .customer())
                .isEqualTo(DORA);
        refused("pool.given", () -> assign.assign(BEN, first.getLast().address(), DORA));
    }

    @Test
    void whatAPersonHadFrozenMeanwhileIsAssignedToo() {
        scene.fillEvm();
        PoolAddress hers = scene.pools.list(PoolQuery.first(1)).getFirst();
        pay(hers);
        scene.pools.freeze(ANA, hers.address(), new Note("pool.frozen", "who is this?"));

        PoolAddress kept = scene.pools.unfreeze(BEN, hers.address());

        assertThat(kept.isPaidTooEarly()).isTrue();
        assertThat(scene.pools.get(hers.address())).isEqualTo(kept);
        refused("pool.paid", () -> scene.pools.unfreeze(BEN, hers.address()));
        scene.core.get(ImportedAddresses.class).assign(BEN, hers.address(), DORA);
        assertThat(addresses.give(SHOP, DORA, EVM).address()).isEqualTo(hers.address());
    }

    @Test
    void anOrderMayBePaidAgainWhereItWasPaidBefore() {
        scene.fillSolana(1);
        Allocations allocations = scene.core.get(Allocations.class);
        PoolAddress lent =
                allocations.allocate(SHOP, SOLANA, scene.core.clock.instant().plus(Duration.ofMinutes(30)));
        pay(lent);
        allocations.release(SHOP, lent.address());
        scene.core.clock.step(PoolChanges.REST);
        assertThat(allocations.endDue()).isEqualTo(1);
        scene.core.get(PaidAddresses.class).freeze();

        PoolAddress again =
                allocations.allocate(SHOP, SOLANA, scene.core.clock.instant().plus(Duration.ofMinutes(30)));

        assertThat(again.address()).isEqualTo(lent.address());
    }

    /** As if a block had brought something. */
    private void pay(PoolAddress address) {
        OffsetDateTime now = scene.core.clock.instant().atOffset(ZoneOffset.UTC);
        scene.core.sql.update(
                "insert into deposit (id, network, address, asset, units, txid, place, height, block_hash, block_time,"
                        + " holding, customer, state, needed, books_due, seen_at, changed_at, version)"
                        + " values (?, ?, ?, 'a', 1, 'tx', 0, 8, '0x8', ?, 'DEPOSIT', ?, 'SEEN', 1, false, ?, ?, 0)",
                "d" + paid++,
                address.network().toString(),
                address.address().text(),
                now,
                address.customer(),
                now,
                now);
    }

    /** As if a comparison with the chain had found something that no block told of. */
    private void hold(PoolAddress address) {
        scene.core.sql.update(
                "insert into balance_snapshot (network, address, asset, height, block_hash, block_time, units, newest)"
                        + " values (?, ?, 'a', 8, '0x8', ?, 1, true)",
                address.network().toString(),
                address.address().text(),
                PoolScene.AT.atOffset(ZoneOffset.UTC));
    }
}
