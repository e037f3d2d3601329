package dev.strongroom.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private Reconciliations reconciliations() {
        return core.get(Reconciliations.class);
    }
}
