package dev.strongroom.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.lease.Lease;
import dev.strongroom.core.lease.Leases;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ReconciliationsTest {
    @TempDir
    Path folder;

    private static final Actor ANA = Actor.staff("ana");

    private final DatabaseSettings database;
    private final BalancesNode node = new BalancesNode();
    private RecordsFixture core;

    ReconciliationsTest(Dialect dialect) {
        this.database = Databases.freshSettings(dialect);
    }

    @BeforeEach
    void open() {
        start();
        WalletRegister register = core.get(WalletRegister.class);
        register.takeOver();
        Wallet hot = core.get(Wallets.class).hot(PracticeDesk.NETWORK).orElseThrow();
        register.open(hot, Amount.of(700, PracticeDesk.COIN), 10);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
    }

    private void start() {
        core = new RecordsFixture(
                Database.open(database),
                folder,
                c -> c.registerBean(ChainNodes.class, () -> new ChainNodes(List.of(node))));
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void theLastResultIsKeptOverARestart() {
        assertThat(reconciliations().last()).isEmpty();
        ReconciliationRun first = reconciliations().run(PracticeDesk.NETWORK);
        assertThat(first.result().isEqual()).isTrue();
        assertThat(reconciliations().last()).containsExactly(first);

        core.clock.step(Duration.ofHours(1));
        node.set(PracticeDesk.COLD, PracticeDesk.USDT, 3);
        ReconciliationRun second = reconciliations().run(PracticeDesk.NETWORK);
        core.close();
        start();

        assertThat(reconciliations().last()).containsExactly(second);
        assertThat(second.at()).isEqualTo(first.at().plus(Duration.ofHours(1)));
        assertThat(second.result().breaks())
                .containsExactly(new Reconciliation.Break(
                        PracticeDesk.COLD, WalletTier.COLD, PracticeDesk.USDT, BigInteger.ZERO, BigInteger.valueOf(3)));
    }

    @Test
    void aNodeThatDoesNotAnswerAndAnUnknownNetworkLeaveTheLastResult() {
        ReconciliationRun first = reconciliations().run(PracticeDesk.NETWORK);
        node.fallSilent(true);

        assertThatThrownBy(() -> reconciliations().run(PracticeDesk.NETWORK)).isInstanceOf(NodeException.class);
        assertThatThrownBy(() -> reconciliations().run(Network.parse("eip155:1")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("network.no-node"));

        assertThat(reconciliations().last()).containsExactly(first);
    }

    @Test
    void whoAskedIsKeptAndEveryRunIsListed() {
        ReconciliationRun first = reconciliations().run(PracticeDesk.NETWORK);
        core.clock.step(Duration.ofMinutes(1));
        ReconciliationRun second = reconciliations().run(ANA, PracticeDesk.NETWORK, (_, _) -> {});

        assertThat(first.by()).isEqualTo(Actor.system("desk"));
        assertThat(second.by()).isEqualTo(ANA);
        assertThat(reconciliations().runs(PracticeDesk.NETWORK, null, 10)).containsExactly(second, first);
        assertThat(reconciliations().runs(PracticeDesk.NETWORK, second.id(), 10))
                .containsExactly(first);
        assertThat(core.audited())
                .filteredOn(line -> line.contains("reconciliation.run"))
                .containsExactly("staff:ana reconciliation.run network:" + PracticeDesk.NETWORK);
        assertThatThrownBy(() -> reconciliations().run(Actor.api("shop"), PracticeDesk.NETWORK, (_, _) -> {}))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("staff.required"));
        assertThatThrownBy(() -> reconciliations().runs(PracticeDesk.NETWORK, null, 0))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("reconcile.limit"));
    }

    @Test
    void anAttemptThatComesToNothingIsToldUntilTheNextOneCompares() {
        ReconciliationRun first = reconciliations().run(PracticeDesk.NETWORK);
        core.clock.step(Duration.ofMinutes(1));
        node.fallSilent(true);
        assertThatThrownBy(() -> reconciliations().run(PracticeDesk.NETWORK)).isInstanceOf(NodeException.class);

        ReconciliationStatus silent = reconciliations().status().getFirst();
        assertThat(silent.last()).isEqualTo(first);
        assertThat(silent.failure()).isNotNull().satisfies(failure -> {
            assertThat(failure.problem().code()).isEqualTo("node.timeout");
            assertThat(failure.at()).isEqualTo(first.at().plus(Duration.ofMinutes(1)));
        });

        node.fallSilent(false);
        ReconciliationRun third = reconciliations().run(PracticeDesk.NETWORK);
        assertThat(reconciliations().status())
                .containsExactly(new ReconciliationStatus(PracticeDesk.NETWORK, third, null));
    }

    @Test
    void aRunTellsItsStepsAndOneThatIsGivenUpLeavesNothing() {
        List<String> steps = new ArrayList<>();
        reconciliations().run(ANA, PracticeDesk.NETWORK, (done, of) -> steps.add(done + "/" + of));
        assertThat(steps).startsWith("0/6").endsWith("6/6");

        node.set(PracticeDesk.COLD, PracticeDesk.USDT, 3);
        node.readAt(1_000); // the follower never gets there, and would be waited for
        assertThatThrownBy(() -> reconciliations().run(ANA, PracticeDesk.NETWORK, (done, _) -> {
                    if (done == 1) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(core.count("reconciliation")).isEqualTo(1);
        assertThat(core.count("reconciliation_break")).isZero();
        assertThat(core.count("balance_snapshot")).isEqualTo(1);
    }

    @Test
    void whileAnotherCoreComparesNothingIsDoneTwice() {
        Lease theirs = core.get(Leases.class)
                .acquire("reconcile-" + PracticeDesk.NETWORK, "another core", Duration.ofMinutes(5))
                .orElseThrow();
        assertThatThrownBy(() -> reconciliations().run(PracticeDesk.NETWORK))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("reconcile.running"));
        assertThat(core.count("reconciliation")).isZero();

        core.get(Leases.class).release(theirs);
        assertThat(reconciliations().run(PracticeDesk.NETWORK).result().isEqual())
                .isTrue();
    }

    @Test
    void balancesAreKeptWhereTheyChangeAndIdleAddressesCostNothing() {
        node.readAt(15);
        reconciliations().run(PracticeDesk.NETWORK);
        node.readAt(16);
        reconciliations().run(PracticeDesk.NETWORK);
        assertThat(core.count("balance_snapshot")).isEqualTo(1);

        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 650);
        node.readAt(20);
        reconciliations().run(PracticeDesk.NETWORK);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 800);
        node.readAt(18); // a node that is behind says what was, not what is
        reconciliations().run(PracticeDesk.NETWORK);

        assertThat(reconciliations().balances(PracticeDesk.HOT, PracticeDesk.COIN, 10))
                .extracting(point -> point.block().height() + ": " + point.units())
                .containsExactly("20: 650", "15: 700");
        assertThat(reconciliations().balances(PracticeDesk.COLD, PracticeDesk.COIN, 10))
                .isEmpty();
    }

    private Reconciliations reconciliations() {
        return core.get(Reconciliations.class);
    }
}
