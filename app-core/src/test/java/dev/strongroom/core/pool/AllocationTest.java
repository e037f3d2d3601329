package dev.strongroom.core.pool;

import static dev.strongroom.core.pool.PoolScene.ANA;
import static dev.strongroom.core.pool.PoolScene.BEN;
import static dev.strongroom.core.pool.PoolScene.EVM;
import static dev.strongroom.core.pool.PoolScene.SHOP;
import static dev.strongroom.core.pool.PoolScene.SOLANA;
import static dev.strongroom.core.pool.PoolScene.TRON;
import static dev.strongroom.core.pool.PoolScene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class AllocationTest {
    private static final int THREADS = 100;

    @TempDir
    Path folder;

    private final Dialect dialect;
    private PoolScene scene;
    private Allocations allocations;

    AllocationTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        scene = new PoolScene(Databases.fresh(dialect), folder);
        allocations = scene.core.get(Allocations.class);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aHundredThreadsThatAllocateGetAHundredAddresses() throws InterruptedException, ExecutionException {
        scene.fillEvm();

        List<Address> taken = together(() -> lend(EVM).address());

        assertThat(taken).hasSize(THREADS).doesNotHaveDuplicates();
        assertThat(scene.statistics(EVM).counts()).containsEntry(WalletState.ALLOCATED, 100L);
        assertThat(scene.statistics(EVM).available()).isGreaterThanOrEqualTo(20);
        assertThat(scene.pools.check().isClean()).isTrue();
    }

    @Test
    void aHundredThreadsShareAListWithoutMissingOneAndWithoutSharingOne()
            throws InterruptedException, ExecutionException {
        scene.fillSolana(THREADS);

        List<Address> taken = together(() -> lend(SOLANA).address());

        assertThat(taken).hasSize(THREADS).doesNotHaveDuplicates();
        refused("pool.dry", () -> lend(SOLANA));
        assertThat(scene.events()).filteredOn("pool.low"::equals).hasSizeLessThanOrEqualTo(1);
        assertThat(scene.events()).filteredOn("pool.dry"::equals).hasSize(1);
    }

    @Test
    void whoeverComesWhileTheLastOneIsBeingTakenWaitsAndGetsItIfItIsGivenUp()
            throws InterruptedException, ExecutionException {
        scene.fillSolana(1);
        FutureTask<PoolAddress> second = new FutureTask<>(() -> lend(SOLANA));
        scene.core.transactions().executeWithoutResult(giveUp -> {
            PoolAddress taken = lend(SOLANA);
            awaitBlocked(Thread.ofPlatform().daemon().start(second));
            giveUp.setRollbackOnly();
            assertThat(scene.pools.get(taken.address()).state()).isEqualTo(WalletState.ALLOCATED);
        });
        assertThat(second.get().state()).isEqualTo(WalletState.ALLOCATED);
        assertThat(scene.statistics(SOLANA).counts()).isEqualTo(Map.of(WalletState.ALLOCATED, 1L));
    }

    /** On H2 until the other waits for its turn, on PostgreSQL until it waits for the row. */
    private void awaitBlocked(Thread other) {
        BooleanSupplier isBlocked = switch (dialect) {
            case H2 ->
                () -> Arrays.stream(other.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("takeTurn"));
            case POSTGRESQL ->
                () -> List.of(1L)
                        .equals(scene.core.sql.queryForList(
                                "select count(*) from pg_locks where not granted", Long.class));
        };
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!isBlocked.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void anAddressRestsForAnHourBeforeItIsLentAgain() {
        scene.fillSolana(1);
        PoolAddress lent = lend(SOLANA);
        refused("pool.dry", () -> lend(SOLANA));

        PoolAddress resting = allocations.release(SHOP, lent.address());
        assertThat(resting.state()).isEqualTo(WalletState.COOLING);
        assertThat(allocations.release(SHOP, lent.address())).isEqualTo(resting);
        scene.core.clock.step(Duration.ofMinutes(59));
        assertThat(allocations.endDue()).isZero();
        refused("pool.dry", () -> lend(SOLANA));
        scene.core.clock.step(Duration.ofMinutes(1));
        assertThat(allocations.endDue()).isEqualTo(1);

        assertThat(lend(SOLANA).address()).isEqualTo(lent.address());
    }

    @Test
    void anAllocationThatNobodyReleasesEndsByItself() {
        scene.fillSolana(1);
        PoolAddress lent = lend(SOLANA);
        scene.core.clock.step(Duration.ofMinutes(30));

        assertThat(allocations.endDue()).isEqualTo(1);
        assertThat(scene.pools.get(lent.address()).state()).isEqualTo(WalletState.COOLING);
        assertThat(scene.core.audited()).contains("system:pool pool.release pool:" + lent.name());
    }

    @Test
    void aPoolExtendsItselfBelowItsThreshold() {
        scene.fillEvm();
        IntStream.range(0, 80).forEach(_ -> lend(EVM));
        assertThat(scene.statistics(EVM).available()).isEqualTo(20);
        assertThat(scene.events()).doesNotContain("pool.low");

        lend(EVM);

        assertThat(scene.statistics(EVM).available()).isEqualTo(119);
        assertThat(scene.events()).filteredOn("pool.extend"::equals).hasSize(2);
        assertThat(scene.events()).doesNotContain("pool.low", "pool.dry");
    }

    @Test
    void aPoolThatCannotExtendItselfWarnsOnceAtEachCrossing() {
        scene.fillSolana(21);
        PoolAddress first = lend(SOLANA);
        assertThat(scene.events()).doesNotContain("pool.low");
        IntStream.range(0, 10).forEach(_ -> lend(SOLANA));
        assertThat(scene.events()).filteredOn("pool.low"::equals).hasSize(1);
        IntStream.range(0, 10).forEach(_ -> lend(SOLANA));
        assertThat(scene.events()).filteredOn("pool.dry"::equals).hasSize(1);
        refused("pool.dry", () -> lend(SOLANA));
        assertThat(scene.statistics(SOLANA).isDry()).isTrue();

        scene.pools.importSource(ANA, scene.list(scene.cleo, 21, 200));
        assertThat(scene.statistics(SOLANA).available()).isEqualTo(100);
        allocations.release(SHOP, first.address());
        assertThat(scene.events()).filteredOn("pool.dry"::equals).hasSize(1);
    }

    @Test
    void whatCannotBeLentIsRefused() {
        Instant soon = scene.core.clock.instant().plusSeconds(1);
        refused("pool.unknown", () -> allocations.allocate(SHOP, TRON, soon));
        scene.fillSolana(2);
        refused("pool.until", () -> allocations.allocate(SHOP, SOLANA, scene.core.clock.instant()));
        PoolAddress lent = lend(SOLANA);
        scene.pools.freeze(ANA, lent.address(), new Note("officer", "odd"));
        refused("pool.state", () -> allocations.release(SHOP, lent.address()));
        scene.pools.retire(BEN, lent.address(), "odd");
        assertThat(lend(SOLANA).address()).isNotEqualTo(lent.address());
    }

    @Test
    void anAlteredRowIsFrozenWhenItsTurnComesAndTheNextIsLent() {
        scene.fillSolana(2);
        PoolAddress first = lendable();
        Address stolen = scene.steal(first);

        PoolAddress lent = lend(SOLANA);

        assertThat(lent.name()).isNotEqualTo(first.name());
        assertThat(scene.pools.get(stolen).state()).isEqualTo(WalletState.FROZEN);
        refused("pool.dry", () -> lend(SOLANA));
    }

    @Test
    void nothingIsLentOfACustodianOfYesterday() {
        scene.fillEvm();
        scene.newCustodian(scene.bea);

        assertThat(scene.statistics(EVM).available()).isZero();
        refused("pool.dry", () -> lend(EVM));
        scene.pools.importSource(ANA, scene.account(scene.bea, EVM));
        PoolAddress lent = lend(EVM);
        assertThat(lent.address()).isEqualTo(scene.bea.depositAddress(PoolScene.chain(EVM), EVM, lent.index()));
    }

    private PoolAddress lendable() {
        return scene.pools.list(PoolQuery.first(1)).getFirst();
    }

    private PoolAddress lend(Network network) {
        return allocations.allocate(SHOP, network, scene.core.clock.instant().plus(Duration.ofMinutes(30)));
    }

    private static <T> List<T> together(Callable<T> work) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<T>> all = threads.invokeAll(
                    IntStream.range(0, THREADS).mapToObj(_ -> work).toList());
            List<T> answers = new ArrayList<>();
            for (Future<T> one : all) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
