package dev.strongroom.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.pool.PoolScene;
import dev.strongroom.core.staff.PracticeDesk;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the pages of the desk's tables take with a million rows in each, in an H2 file. Takes minutes, so it runs only
 * by name: {@code mvn -pl app-core -am test -Dtest=PagesFigures -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class PagesFigures {
    private static final int ROWS = Integer.getInteger("strongroom.test.rows", 1_000_000);
    private static final int PAGE = 200;
    private static final int ROUNDS = 10;
    private static final Network NETWORK = PracticeDesk.NETWORK;

    @TempDir
    Path folder;

    @Test
    void aPageOfAMillionRowsIsThereBeforeAnybodyWaits() {
        try (PoolScene scene = new PoolScene(Database.open(settings()), folder)) {
            scene.pools.importSource(PoolScene.ANA, scene.account(scene.cleo, NETWORK));
            PagesFilling.fill(scene.core.database, ROWS);
            for (int turn = 0; turn < 2; turn++) { // the second is told: by then the machine is warm
                deposits(scene.core.get(Deposits.class), scene.core.sql);
                suspense(scene.core.get(Suspense.class), scene.core.sql);
                customers(scene.core.get(CustomersApi.class));
                audit(scene.core.get(AuditApi.class));
                pools(scene.pools);
            }
        }
    }

    /** H2 would answer the same question again without looking, as long as nothing has changed. */
    private DatabaseSettings settings() {
        DatabaseSettings usual = DatabaseSettings.h2File(folder.resolve("desk"));
        return new DatabaseSettings(
                usual.url() + ";OPTIMIZE_REUSE_RESULTS=FALSE", usual.user(), usual.password(), usual.connections());
    }

    private static void deposits(Deposits deposits, JdbcTemplate sql) {
        String last = sql.queryForObject("select id from deposit where seq = ?", String.class, PAGE + 1);
        String customer = PagesFilling.customer(7);
        tell("deposits: counts", () -> deposits.counts().keySet());
        tell("deposits: newest", () -> deposits.list(query(Set.of(), null, null, null, null)));
        tell("deposits: oldest", () -> deposits.list(query(Set.of(), null, null, null, last)));
        for (DepositState state : DepositState.values()) {
            tell("deposits: " + state, () -> deposits.list(query(Set.of(state), null, null, null, null)));
            tell(
                    "deposits: " + state + " of a network",
                    () -> deposits.list(query(Set.of(state), NETWORK, null, null, null)));
        }
        tell("deposits: a network", () -> deposits.list(query(Set.of(), NETWORK, null, null, null)));
        tell(
                "deposits: a network without any",
                () -> deposits.list(query(Set.of(), Network.parse("eip155:77"), null, null, null)));
        tell("deposits: a customer", () -> deposits.list(query(Set.of(), null, customer, null, null)));
        tell(
                "deposits: a customer's credited",
                () -> deposits.list(query(Set.of(DepositState.CREDITED), null, customer, null, null)));
        tell("deposits: a transaction", () -> deposits.list(query(Set.of(), null, null, "tx77", null)));
        tell("deposits: an address", () -> deposits.list(query(Set.of(), null, null, PagesFilling.address(7), null)));
        tell("deposits: nothing found", () -> deposits.list(query(Set.of(), null, null, "nothing", null)));
    }

    private static DepositQuery query(
            Set<DepositState> states,
            @Nullable Network network,
            @Nullable String customer,
            @Nullable String search,
            @Nullable String before) {
        return new DepositQuery(states, network, customer, search, before, PAGE);
    }

    private static void suspense(Suspense suspense, JdbcTemplate sql) {
        String last = sql.queryForObject("select id from suspense_item where seq = ?", String.class, PAGE + 1);
        tell("suspense: open", suspense::work);
        tell("suspense: done, newest", () -> suspense.done(null, PAGE));
        tell("suspense: done, oldest", () -> suspense.done(last, PAGE));
    }

    private static void customers(CustomersApi customers) {
        tell("customers: first", () -> customers.list("", PAGE));
        tell("customers: last", () -> customers.list(PagesFilling.customer(ROWS - PAGE), PAGE));
        tell("customers: by outside id", () -> customers.named("out", PAGE));
        tell("customers: by one outside id", () -> customers.named("out" + ROWS / 2, PAGE));
    }

    private static void audit(AuditApi audit) {
        Instant middle = PagesFilling.at(ROWS / 2);
        tell("audit: newest", () -> audit.list(AuditQuery.newest(PAGE)));
        tell("audit: oldest", () -> audit.list(new AuditQuery("", "", "", null, null, 1_000_001L + PAGE, PAGE)));
        tell(
                "audit: an actor of few",
                () -> audit.list(new AuditQuery("staff:rare", "", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: an actor of many",
                () -> audit.list(new AuditQuery("staff:ana", "", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a rare action",
                () -> audit.list(new AuditQuery("", "money-out.", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a frequent action",
                () -> audit.list(new AuditQuery("", "deposit.", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a rare actor's rare action",
                () -> audit.list(new AuditQuery("staff:rare", "money-out.", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a frequent actor's rare action",
                () -> audit.list(new AuditQuery("staff:ana", "money-out.", "", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: an actor of few, until the middle",
                () -> audit.list(new AuditQuery("staff:rare", "", "", null, middle, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a subject",
                () -> audit.list(new AuditQuery("", "", "deposit:d77", null, null, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: until the middle",
                () -> audit.list(new AuditQuery("", "", "", null, middle, Long.MAX_VALUE, PAGE)));
        tell(
                "audit: a moment in the middle",
                () -> audit.list(new AuditQuery("", "", "", middle, middle.plusSeconds(3000), Long.MAX_VALUE, PAGE)));
        tell(
                "audit: before everything",
                () -> audit.list(new AuditQuery("", "", "", null, Instant.EPOCH, Long.MAX_VALUE, PAGE)));
    }

    private static void pools(Pools pools) {
        String last = PagesFilling.name(ROWS - PAGE);
        tell("pools: statistics", pools::statistics);
        tell("pools: first", () -> pools.list(PoolQuery.first(PAGE)));
        tell("pools: last", () -> pools.list(new PoolQuery(Set.of(), null, null, null, last, PAGE)));
        for (WalletState state : WalletState.values()) {
            tell("pools: " + state, () -> pools.list(new PoolQuery(Set.of(state), null, null, null, null, PAGE)));
            tell(
                    "pools: " + state + " of the network, last",
                    () -> pools.list(new PoolQuery(Set.of(state), NETWORK, null, null, last, PAGE)));
        }
        tell("pools: a customer", () -> pools.list(PoolQuery.of(PagesFilling.customer(7))));
        String address = PagesFilling.address(7);
        search(pools, "an address", address);
        search(pools, "the beginning of an address", address.substring(0, PoolQuery.BEGINNING));
        search(pools, "the ending of an address", address.substring(address.length() - PoolQuery.ENDING));
        search(pools, "a number", "1077");
        search(pools, "a customer's id", PagesFilling.customer(333));
        search(pools, "nothing found", "nothing");
    }

    private static void search(Pools pools, String what, String text) {
        tell("pools: " + what, () -> pools.list(new PoolQuery(Set.of(), null, null, text, null, PAGE)));
    }

    private static void tell(String name, Supplier<? extends Collection<?>> page) {
        int rows = page.get().size();
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            assertThat(page.get()).hasSize(rows);
        }
        System.out.printf("%s: %.1f ms for %d%n", name, (System.nanoTime() - start) / 1e6 / ROUNDS, rows);
    }
}
