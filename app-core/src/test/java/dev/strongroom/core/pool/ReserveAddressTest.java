package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What staff lend by hand, out of a pool of one address. */
@ParameterizedClass
@EnumSource(Dialect.class)
class ReserveAddressTest {
    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private Allocations allocations;
    private PoolAddress only;

    ReserveAddressTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        allocations = scene.core.get(Allocations.class);
        scene.fillSolana(1);
        only = scene.pools.list(PoolQuery.first(1)).getFirst();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whatIsReservedNobodyElseGetsUntilItHasRested() {
        Instant now = scene.core.clock.instant();
        PoolAddress reserved = scene.pools.reserve(ANA, only.address(), "order 4711");

        assertThat(reserved.state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(reserved.isLent()).isTrue();
        assertThat(reserved.until()).isEqualTo(now.plus(Duration.ofMinutes(30)));
        assertThat(reserved.why()).isEqualTo(new Note("pool.reserved", "order 4711"));
        assertThat(scene.core.audited()).contains("staff:ana pool.reserve pool:" + only.name());
        refused("pool.dry", this::give);
        refused("pool.state", () -> scene.pools.reserve(BEN, only.address(), "order 4712"));

        scene.core.clock.step(Duration.ofMinutes(30));
        assertThat(allocations.endDue()).isEqualTo(1);
        assertThat(scene.pools.get(only.address()).state()).isEqualTo(WalletState.COOLING);
        refused("pool.dry", this::give);
        scene.core.clock.step(Duration.ofHours(1));
        assertThat(allocations.endDue()).isEqualTo(1);
        assertThat(scene.pools.get(only.address()).why()).isNull();
        assertThat(give()).isEqualTo(only.address());
    }

    @Test
    void whatIsReleasedRestsForAnHourWithItsReason() {
        scene.pools.reserve(ANA, only.address(), "order 4711");
        Instant now = scene.core.clock.instant();
        PoolAddress resting = scene.pools.release(BEN, only.address(), "was cancelled");

        assertThat(resting.state()).isEqualTo(WalletState.COOLING);
        assertThat(resting.until()).isEqualTo(now.plus(Duration.ofHours(1)));
        assertThat(resting.why()).isEqualTo(new Note("pool.released", "was cancelled"));
        assertThat(scene.core.audited()).contains("staff:ben pool.release pool:" + only.name());
        refused("pool.state", () -> scene.pools.release(BEN, only.address(), "again"));
        refused("pool.state", () -> scene.pools.reserve(BEN, only.address(), "order 4712"));

        scene.core.clock.step(Duration.ofHours(1));
        assertThat(allocations.endDue()).isEqualTo(1);
        assertThat(scene.pools.reserve(ANA, only.address(), "order 4712").state())
                .isEqualTo(WalletState.ALLOCATED);
    }

    @Test
    void whatIsACustomersForGoodIsNeitherReservedNorReleased() {
        Address given = give();
        PoolAddress before = scene.pools.get(given);
        refused("pool.state", () -> scene.pools.reserve(ANA, given, "order 4711"));
        refused("pool.state", () -> scene.pools.release(ANA, given, "no longer needed"));
        assertThat(scene.pools.get(given)).isEqualTo(before);
    }

    @Test
    void whatIsNotFreeOrNotAsSignedOrAskedForByNobodyIsRefused() {
        refused("pool.state", () -> scene.pools.release(ANA, only.address(), "why not"));
        refused("pool.reason", () -> scene.pools.reserve(ANA, only.address(), " "));
        refused("staff.required", () -> scene.pools.reserve(SHOP, only.address(), "order 4711"));
        scene.importKeys(1);
        scene.pools.importSource(ANA, scene.keys(EVM, 0, 1));
        refused("pool.state", () -> scene.pools.reserve(ANA, scene.imported(EVM, 0), "order 4711"));
        assertThat(scene.pools.get(only.address())).isEqualTo(only);

        Address stolen = scene.steal(only);
        refused("pool.integrity", () -> scene.pools.reserve(ANA, stolen, "order 4711"));
        assertThat(scene.pools.get(stolen).state()).isEqualTo(WalletState.AVAILABLE);
        scene.pools.freeze(ANA, stolen, new Note("officer", "odd"));
        refused("pool.state", () -> scene.pools.release(ANA, stolen, "why not"));
        refused("pool.unknown", () -> scene.pools.reserve(ANA, only.address(), "order 4711"));
    }

    @Test
    void oneThatIsPaidTooEarlyIsNotLent() {
        scene.core.sql.update(
                "insert into balance_snapshot (network, address, asset, height, block_hash, block_time, units, newest)"
                        + " values (?, ?, 'a', 1, '0x1', current_timestamp, 1, true)",
                SOLANA.toString(),
                only.address().text());
        refused("pool.paid", () -> scene.pools.reserve(ANA, only.address(), "order 4711"));
    }

    private Address give() {
        scene.core.get(CustomersApi.class).register(SHOP, "carla");
        return scene.core
                .get(DepositAddresses.class)
                .give(SHOP, "carla", SOLANA)
                .address();
    }
}
