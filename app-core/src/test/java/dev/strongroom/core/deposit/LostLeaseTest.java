package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.AccountKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Two cores of one database. The one that follows loses its lease while its node answers, and does not know. */
@ParameterizedClass
@EnumSource(Dialect.class)
class LostLeaseTest {
    private static final long TEN = 10_000_000;
    /** Longer than a lease. */
    private static final Duration LATER = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    private final DatabaseSettings database;
    private final PaperChain chain = new PaperChain();
    private final PaperNode slow = new PaperNode("slow", chain);
    private final PaperNode other = new PaperNode("other", chain);
    private MoneyInFixture desk;
    private MoneyInFixture successor;

    LostLeaseTest(Dialect dialect) {
        database = Databases.freshSettings(dialect);
    }

    @BeforeEach
    void start() {
        chain.mineEmpty(3);
        desk = new MoneyInFixture(database, folder, _ -> {}, slow);
        desk.open(3);
        desk.tick();
        successor = new MoneyInFixture(database, folder, _ -> {}, other);
    }

    @AfterEach
    void close() {
        desk.requireSoundBooks();
        successor.close();
        desk.close();
    }

    @Test
    void whatItReadIsNotTakenInThoughNobodyHasMovedTheCursorYet() {
        twoDeposits();
        slow.whileReading(this::takeOver);

        List<String> before = written();
        desk.tick();

        assertThat(written()).isEqualTo(before);
        assertLost();
        assertThat(desk.deposits()).isEmpty();
        theSuccessorCreditsEachOnce();
    }

    @Test
    void whatItReadIsNotTakenInASecondTimeWhereTheOtherOneHasBookedItMeanwhile() {
        twoDeposits();
        slow.whileReading(() -> {
            takeOver();
            successor.tick();
        });

        desk.tick();

        assertLost();
        theSuccessorCreditsEachOnce();
    }

    @Test
    void whatAReorganisationTookBackIsNotTakenBackByIt() {
        twoDeposits();
        desk.tick();
        assertThat(desk.carla()).isEqualTo(2 * TEN);
        chain.reorganise(2);
        chain.mineEmpty(3);
        slow.whileReading(this::takeOver);

        List<String> before = written();
        desk.tick();

        assertThat(written()).isEqualTo(before);
        assertLost();
        assertThat(desk.carla()).isEqualTo(2 * TEN);
        successor.tick();
        successor.tick();
        desk.tick();
        assertThat(states()).containsOnly(DepositState.ORPHANED);
        assertThat(desk.carla()).isZero();
        assertThat(desk.sum(AccountKind.DEPOSIT)).isZero();
    }

    private void twoDeposits() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN), usdt("0xb", CARLA_PAYS_TO, TEN));
        chain.mine();
    }

    /** The other core has the lease from now on, and has read nothing. */
    private void takeOver() {
        successor.core.clock.step(LATER);
        other.silent(true);
        successor.tick();
        other.silent(false);
    }

    private void assertLost() {
        assertThat(desk.core.get(Following.class).followers())
                .singleElement()
                .extracting(FollowerStatus::problem)
                .extracting("code")
                .isEqualTo("follower.failed");
    }

    private void theSuccessorCreditsEachOnce() {
        successor.tick();
        desk.tick();
        assertThat(states()).hasSize(2).containsOnly(DepositState.CREDITED);
        assertThat(desk.carla()).isEqualTo(2 * TEN);
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo(2 * TEN);
    }

    private List<DepositState> states() {
        return desk.deposits().stream().map(Deposit::state).toList();
    }

    /** The cursor, the blocks behind it, the deposits and the entries. */
    private List<String> written() {
        return desk.core.sql.queryForList(
                "select 'cursor ' || height || ' ' || hash || ' ' || booked from follower_cursor"
                        + " union all select 'block ' || height || ' ' || hash from follower_block"
                        + " union all select 'deposit ' || id || ' ' || state || ' ' || version from deposit"
                        + " union all select 'entries ' || count(*) from ledger_entry order by 1",
                String.class);
    }
}
