package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.evm.node.Relay;
import dev.strongroom.chain.sandbox.PracticeProcess;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.pool.PoolScene;
import dev.strongroom.core.wallet.WatchedAddresses;
import dev.strongroom.core.withdrawal.TrialChain;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many deposits to many addresses over the Ethereum practice network: signed by somebody outside, read by the real
 * client, booked, and compared with the chain address by address. The build takes a tenth of what is promised; all of
 * it is {@code mvn -pl app-core -am test -Dtest=ManyAddressesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dstrongroom.test.addresses=100000 -Dstrongroom.test.deposits=10000}.
 */
class ManyAddressesTest {
    private static final int ADDRESSES = Integer.getInteger("strongroom.test.addresses", 10_000);
    private static final int DEPOSITS = Integer.getInteger("strongroom.test.deposits", 1_000);
    private static final int CUSTOMERS = 100;
    private static final int IN_A_BLOCK = 100;
    /** One in so many goes to an address that nobody was given. */
    private static final int UNOWNED = 10;

    private static final int FINAL_AFTER = 2;
    private static final int PAID_AGAIN = 10;

    @TempDir
    Path folder;

    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);

    @Test
    void theLedgerEqualsTheChainAfterManyDepositsToManyAddresses() throws Exception {
        try (PracticeProcess process = TrialChain.start(folder.resolve("network"), TrialChain.ETHEREUM, FINAL_AFTER)) {
            TrialChain chain = new TrialChain(TrialChain.ETHEREUM, process.url());
            try (FollowedDesk founded = FollowedDesk.found(database, folder, chain)) {
                timed("addresses made", () -> fill(founded));
            }
            try (FollowedDesk desk = new FollowedDesk(database, folder, chain)) {
                assertThat(timed(
                                        "addresses checked",
                                        () -> desk.core.get(Pools.class).check())
                                .checked())
                        .isEqualTo(ADDRESSES);
                List<Address> owned = timed("addresses given", () -> give(desk));
                List<Address> all = desk.core.get(WatchedAddresses.class).deposits(chain.network());
                assertThat(all).hasSize(ADDRESSES);
                timed("paid", () -> pay(chain, owned, all));
                timed("credited", () -> {
                    desk.tick();
                    return true;
                });
                requireAll(desk);
                timed("compared", () -> {
                    desk.requireSoundBooksThatEqualTheChain();
                    return true;
                });
            }
            requireThatAFewAddressesCostTheSame(chain);
        }
    }

    private static int fill(FollowedDesk desk) {
        Pools pools = desk.core.get(Pools.class);
        long made = pools.check().checked();
        while (made < ADDRESSES) {
            int count = (int) Math.min(Pools.MOST, ADDRESSES - made);
            pools.generate(PoolScene.ANA, desk.chain.network(), count, _ -> {});
            made += count;
        }
        return ADDRESSES;
    }

    private static List<Address> give(FollowedDesk desk) {
        List<Address> given = new ArrayList<>(List.of(desk.carlas()));
        for (int i = 1; i < CUSTOMERS; i++) {
            given.add(desk.give("customer-" + i));
        }
        return given;
    }

    private static int pay(TrialChain chain, List<Address> owned, List<Address> all) {
        Set<Address> given = new HashSet<>(owned);
        List<Address> free =
                all.stream().filter(address -> !given.contains(address)).toList();
        try (Payer payer = new Payer(chain)) {
            for (int paid = 0; paid < DEPOSITS; ) {
                Map<Address, Amount> block = new HashMap<>();
                for (int i = 0; i < IN_A_BLOCK; i++, paid++) {
                    boolean isUnowned = i % UNOWNED == 0;
                    Address to = isUnowned ? free.get((paid * 7) % free.size()) : owned.get(i);
                    block.put(to, chain.dollars().parse(isUnowned ? "3" : "10"));
                }
                payer.pay(block);
            }
            chain.mine(FINAL_AFTER);
        }
        return DEPOSITS;
    }

    private static void requireAll(FollowedDesk desk) {
        int unowned = DEPOSITS / UNOWNED;
        int credited = DEPOSITS - unowned;
        assertThat(desk.core.get(Deposits.class).counts())
                .isEqualTo(Map.of(DepositState.CREDITED, (long) credited, DepositState.SUSPENDED, (long) unowned));
        assertThat(desk.core.get(Suspense.class).work()).hasSizeGreaterThan(0);
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo(Integer.toString(credited * 10 + unowned * 3));
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(Integer.toString(-unowned * 3));
    }

    /** Another desk with a few of the addresses follows the same blocks, by as many questions to the node. */
    private void requireThatAFewAddressesCostTheSame(TrialChain chain) throws IOException {
        Path other = Files.createDirectory(folder.resolve("few"));
        DatabaseSettings few = Databases.freshSettings(Dialect.H2);
        Address carlas;
        try (FollowedDesk desk = FollowedDesk.found(few, other, chain)) {
            carlas = desk.carlas();
            assertThat(desk.core.get(WatchedAddresses.class).deposits(chain.network()))
                    .hasSizeLessThanOrEqualTo(ADDRESSES / 50);
        }
        for (int i = 0; i < PAID_AGAIN; i++) {
            chain.give(carlas, chain.dollars().parse("10"));
            chain.mine(1);
        }
        List<String> byFew = asked(few, other, chain);
        assertThat(byFew).contains("eth_getBlockReceipts");
        assertThat(asked(database, folder, chain)).isEqualTo(byFew);
    }

    /** What a desk asks of its node while it takes in all that there is. */
    private static List<String> asked(DatabaseSettings database, Path folder, TrialChain chain) {
        try (Relay relay = new Relay(URI.create(chain.url()));
                FollowedDesk desk = new FollowedDesk(
                        database,
                        folder,
                        new TrialChain(chain.network(), relay.url().toString()))) {
            long before = seen(desk);
            desk.tick();
            assertThat(seen(desk)).isEqualTo(before + PAID_AGAIN);
            return relay.methods().stream().sorted().toList();
        }
    }

    private static long seen(FollowedDesk desk) {
        return desk.core.get(Deposits.class).counts().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long from = System.nanoTime();
        T result = work.get();
        System.out.printf(
                "%s: %.1f s with %d addresses and %d deposits%n",
                what, (System.nanoTime() - from) / 1e9, ADDRESSES, DEPOSITS);
        return result;
    }
}
