package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.NOBODYS;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A core that ends between two steps of money in, and its successor on the same database: nothing twice, nothing lost.
 */
class MoneyInCrashTest {
    private static final long TEN = 10_000_000;

    @TempDir
    Path folder;

    private final DatabaseSettings database = Databases.freshSettings(Dialect.H2);
    private final PaperChain chain = new PaperChain();
    private final PaperNode node = new PaperNode("node", chain);

    @ParameterizedTest
    @EnumSource(ArrivalStep.class)
    void aSuccessorGoesOnWhereTheCoreEnded(ArrivalStep end) {
        chain.mineEmpty(3);
        boolean ended = false;
        try (MoneyInFixture first = start(step -> {
            if (step == end) {
                throw new Ended();
            }
        })) {
            first.open(3);
            first.tick();
            assertThatThrownBy(() -> live(first)).isInstanceOf(Ended.class);
            ended = true;
        }
        assertThat(ended).isTrue();

        try (MoneyInFixture successor = start(_ -> {})) {
            live(successor);
            assertThat(successor.deposits())
                    .filteredOn(deposit -> deposit.state() == DepositState.CREDITED)
                    .extracting(Deposit::customer)
                    .containsExactly("carla", "carla", "carla");
            assertThat(successor.suspense().work()).isEmpty();
            assertThat(successor.carla()).isEqualTo(3 * TEN);
            assertThat(successor.sum(AccountKind.DEPOSIT)).isEqualTo(3 * TEN);
            assertThat(successor.sum(AccountKind.SUSPENSE)).isZero();
            successor.requireSoundBooks();
        }
    }

    private MoneyInFixture start(ArrivalSteps steps) {
        return new MoneyInFixture(database, folder, steps, node);
    }

    /** As far as it was not lived yet: three deposits, a reorganisation, decisions about those that are nobody's. */
    private void live(MoneyInFixture desk) {
        desk.refunds.all(Refunds.Standing.NOT_PAID);
        if (chain.head().height() == 3) {
            chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN), usdt("0xb", NOBODYS, TEN), usdt("0xc", NOBODYS, TEN));
            chain.mine();
        }
        desk.tick();
        if (chain.head().height() == 5) {
            chain.reorganise(2);
            chain.mine();
            chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN), usdt("0xb", NOBODYS, TEN), usdt("0xc", NOBODYS, TEN));
            chain.mine();
        }
        desk.tick();
        desk.tick();
        decide(desk);
        desk.tick();
        desk.tick();
        decide(desk);
        desk.tick();
    }

    /** One is paid back first, which fails, and is then the customer's like the other. */
    private static void decide(MoneyInFixture desk) {
        for (SuspenseItem item : desk.suspense().work()) {
            boolean refund = item.arrival().txid().equals("0xc") && item.version() == 0;
            desk.suspense()
                    .resolve(
                            MoneyInFixture.ANA,
                            item.id(),
                            item.version(),
                            refund
                                    ? new SuspenseResolution(
                                            SuspenseResolution.Kind.REFUND,
                                            null,
                                            MoneyInFixture.OUTSIDE.text(),
                                            "sent by mistake")
                                    : new SuspenseResolution(
                                            SuspenseResolution.Kind.CREDIT,
                                            "carla",
                                            null,
                                            "she showed the transaction"));
        }
    }

    /** Stands for the death of the process: nothing catches it. */
    private static final class Ended extends Error {
        private static final long serialVersionUID = 1L;
    }
}
