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
    void aMissingBalanceIsNoZero() {
        node.forget();
        assertThatThrownBy(() -> core.get(Reconciler.class).of(node))
                .isInstanceOfSatisfying(
                        NodeException.class, e -> assertThat(e.kind()).isEqualTo(NodeException.Kind.MALFORMED));
    }
}
