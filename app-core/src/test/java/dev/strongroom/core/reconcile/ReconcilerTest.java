package dev.strongroom.core.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.NodeException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.EnergyPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class ReconcilerTest {
    @TempDir
    Path folder;

    private final Dialect dialect;
    private final BalancesNode node = new BalancesNode();
    private RecordsFixture core;

    ReconcilerTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        WalletRegister register = core.get(WalletRegister.class);
        register.takeOver();
        Wallet hot = core.get(Wallets.class).hot(PracticeDesk.NETWORK).orElseThrow();
        register.open(hot, Amount.of(700, PracticeDesk.COIN), 10);
        register.open(hot, Amount.of(50, PracticeDesk.USDT), 20);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 700);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void booksAreComparedAsTheyStoodAfterTheBlockThatTheBalanceIsOf() {
        node.readAt(10);
        Reconciliation at10 = core.get(Reconciler.class).of(node);

        assertThat(at10.isEqual()).isTrue();
        assertThat(at10.lines()).hasSize(6);
        assertThat(at10.lines())
                .contains(new Reconciliation.Line(
                        PracticeDesk.COIN, WalletTier.HOT, BigInteger.valueOf(700), BigInteger.valueOf(700)));
    }

    @Test
    void eachWalletThatDiffersIsListed() {
        Reconciliation at20 = core.get(Reconciler.class).of(node);

        assertThat(at20.block().height()).isEqualTo(20);
        assertThat(at20.breaks())
                .containsExactly(new Reconciliation.Break(
                        PracticeDesk.HOT, WalletTier.HOT, PracticeDesk.USDT, BigInteger.valueOf(50), BigInteger.ZERO));

        node.set(PracticeDesk.HOT, PracticeDesk.USDT, 50);
        node.set(PracticeDesk.COLD, PracticeDesk.COIN, 1);
        assertThat(core.get(Reconciler.class).of(node).breaks())
                .containsExactly(new Reconciliation.Break(
                        PracticeDesk.COLD, WalletTier.COLD, PracticeDesk.COIN, BigInteger.ZERO, BigInteger.ONE));
    }

    @Test
    void whatIsStakedIsPartOfTheWalletOnBothSides() {
        node.readAt(10);
        node.stake(PracticeDesk.HOT, 1, 2, 4, 8);
        assertThat(core.get(Reconciler.class).of(node).breaks())
                .as("a stake that no payment of the desk explains")
                .containsExactly(new Reconciliation.Break(
                        PracticeDesk.HOT,
                        WalletTier.HOT,
                        PracticeDesk.COIN,
                        BigInteger.valueOf(700),
                        BigInteger.valueOf(715)));
        core.moving.set(true);
        assertThat(core.get(Reconciler.class).of(node).isEqual())
                .as("while the desk stakes, nobody knows of which block it is")
                .isTrue();
        core.moving.set(false);

        EnergyPostings.Turn stake =
                new EnergyPostings.Turn("w1", PracticeDesk.HOT, Amount.of(15, PracticeDesk.COIN), BigInteger.ONE);
        Ledger ledger = core.get(Ledger.class);
        ledger.post(EnergyPostings.reserve(stake, core.clock.instant().plusSeconds(60)));
        ledger.post(EnergyPostings.fund(stake));
        ChainCause cause = new ChainCause(PracticeDesk.NETWORK, 15, "0x15");
        assertThat(ledger.post(EnergyPostings.settle(stake, BigInteger.ZERO, cause, BigInteger.ONE)))
                .isInstanceOf(Outcome.Posted.class);
        node.readAt(20);
        node.set(PracticeDesk.HOT, PracticeDesk.COIN, 684);
        node.set(PracticeDesk.HOT, PracticeDesk.USDT, 50);
        Reconciliation at20 = core.get(Reconciler.class).of(node);
        assertThat(at20.isEqual()).isTrue();
        assertThat(at20.lines())
                .contains(new Reconciliation.Line(
                        PracticeDesk.COIN, WalletTier.HOT, BigInteger.valueOf(699), BigInteger.valueOf(699)));
    }

    @Test
    void aMissingBalanceIsNoZero() {
        node.forget();
        assertThatThrownBy(() -> core.get(Reconciler.class).of(node))
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED));
    }
}
