package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.follower.BlockSink;
import dev.strongroom.core.follower.Followers;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.BooksEnd;
import dev.strongroom.core.ledger.BooksFinding;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.TrialBalance;
import dev.strongroom.core.pool.PoolScene;
import dev.strongroom.core.reconcile.Reconciler;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.withdrawal.TrialChain;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The half of a core that takes money in, over a practice network that it reads as it would read a real one, with
 * deposit addresses that a custodian signed. Carla has one of them.
 */
final class FollowedDesk implements AutoCloseable {
    static final String CARLA = "carla";
    private static final int LISTED = 20;

    final TrialChain chain;
    final RecordsFixture core;
    private final ChainNode node;

    FollowedDesk(DatabaseSettings database, Path folder, TrialChain chain) {
        this(database, folder, chain, _ -> {}, sink -> sink);
    }

    /**
     * A desk that was founded earlier.
     *
     * @param steps is told how far money in has come
     * @param sink what stands between the followers and the desk
     */
    FollowedDesk(
            DatabaseSettings database,
            Path folder,
            TrialChain chain,
            ArrivalSteps steps,
            UnaryOperator<BlockSink> sink) {
        this.chain = chain;
        this.node = chain.node(chain.stranger("hot"));
        this.core = new RecordsFixture(Database.open(database), folder, context -> {
            context.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node)));
            context.registerBean(ArrivalSteps.class, () -> steps);
            context.registerBean(
                    "between",
                    BlockSink.class,
                    () -> sink.apply(context.getBean(Arrivals.class)),
                    bean -> bean.setPrimary(true));
        });
    }

    /** Founds one in an empty folder and database; it follows the network from its newest final block on. */
    static FollowedDesk found(DatabaseSettings database, Path folder, TrialChain chain) {
        Network network = chain.network();
        try (PoolScene scene = new PoolScene(Database.open(database), folder)) {
            boolean isDerived = chain.chain().depositAccount().isPresent();
            scene.pools.importSource(
                    PoolScene.ANA, isDerived ? scene.account(scene.cleo, network) : scene.list(scene.cleo, 0, LISTED));
            scene.unfollow();
        }
        FollowedDesk desk = new FollowedDesk(database, folder, chain);
        desk.tick();
        Address _ = desk.give(CARLA);
        return desk;
    }

    /** A new customer's address. */
    Address give(String customer) {
        core.get(CustomersApi.class).register(PoolScene.ANA, customer);
        return core.get(DepositAddresses.class)
                .give(PoolScene.SHOP, customer, chain.network())
                .address();
    }

    /** From now on so many blocks, its own among them, make a deposit good, wherever finality is. */
    void creditWith(int blocks) {
        SettingsApi settings = core.get(SettingsApi.class);
        JsonNode document =
                JsonMapper.shared().readTree(settings.published("deposits").document());
        ((ObjectNode) document.path("confirmations")).put(chain.network().toString(), Integer.toString(blocks));
        SettingVersion draft = settings.draft(PoolScene.ANA, "deposits", document.toString());
        settings.publish(PoolScene.BEN, "deposits", draft.version());
    }

    Address carlas() {
        return core.get(DepositAddresses.class).of(CARLA).getFirst().address();
    }

    /** An address of the pool that was given to nobody. */
    Address nobodys() {
        List<PoolAddress> free = core.get(Pools.class)
                .list(new PoolQuery(Set.of(WalletState.AVAILABLE), chain.network(), null, null, null, 1));
        return free.getFirst().address();
    }

    Amount dollars(int whole) {
        return chain.dollars().parse(Integer.toString(whole));
    }

    void tick() {
        core.get(Followers.class).tick();
    }

    /** Newest first. */
    List<Deposit> deposits() {
        return core.get(Deposits.class).list(DepositQuery.newest(1000));
    }

    /** Whole dollars that carla is owed. */
    String carla() {
        Token dollars = chain.dollars();
        BigInteger units = core.get(CustomersApi.class).balances(CARLA).stream()
                .filter(balance -> balance.asset().equals(dollars.asset()))
                .map(CustomerBalance::total)
                .reduce(BigInteger.ZERO, BigInteger::add);
        return whole(units);
    }

    /** Whole dollars over all accounts of a kind, as the business sees them. */
    String sum(AccountKind kind) {
        return whole(core.get(Ledger.class).trialBalance().stream()
                .filter(line -> line.kind() == kind
                        && line.asset().equals(chain.dollars().asset()))
                .map(TrialBalance::posted)
                .reduce(BigInteger.ZERO, BigInteger::add));
    }

    private String whole(BigInteger units) {
        BigInteger one = dollars(1).units();
        assertThat(units.mod(one)).as("%s units are whole dollars", units).isZero();
        return units.divide(one).toString();
    }

    /** Gives carla what waits in suspense. */
    void decide() {
        Suspense suspense = core.get(Suspense.class);
        for (SuspenseItem item : suspense.work()) {
            suspense.resolve(
                    PoolScene.ANA,
                    item.id(),
                    item.version(),
                    new SuspenseResolution(SuspenseResolution.Kind.CREDIT, CARLA, null, "she showed the transaction"));
        }
    }

    /** To be called when the newest blocks hold nothing. */
    void requireSoundBooksThatEqualTheChain() {
        assertThat(core.get(Ledger.class).check(BooksEnd.EMPTY)).isInstanceOf(BooksFinding.Whole.class);
        assertThat(core.get(Reconciler.class).of(node).breaks()).isEmpty();
    }

    @Override
    public void close() {
        core.close();
        node.close();
    }
}
