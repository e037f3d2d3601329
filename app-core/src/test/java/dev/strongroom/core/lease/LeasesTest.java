package dev.strongroom.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.core.SteppingClock;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ParameterizedClass
@EnumSource(Dialect.class)
class LeasesTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);

    @AutoClose
    private final Database database;

    @AutoClose
    private final AnnotationConfigApplicationContext context;

    private final SteppingClock clock = new SteppingClock();
    private final Leases leases;
    private final TransactionTemplate transactions;

    LeasesTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        context =
                Databases.context(database, c -> c.registerBean(Clock.class, () -> clock), "dev.strongroom.core.lease");
        leases = context.getBean(Leases.class);
        transactions = context.getBean(TransactionTemplate.class);
    }

    @Test
    void oneHolderAtATimeAndTheTokenRisesWithEachTakeover() {
        Lease first = leases.acquire("work", "a", LENGTH).orElseThrow();
        assertThat(leases.acquire("work", "b", LENGTH)).isEmpty();
        clock.step(LENGTH.minusSeconds(1));
        assertThat(leases.acquire("work", "a", LENGTH)).contains(first);
        clock.step(LENGTH.minusSeconds(1));
        assertThat(leases.acquire("work", "b", LENGTH)).isEmpty();
        clock.step(Duration.ofSeconds(2));

        assertThat(leases.acquire("work", "b", LENGTH)).contains(new Lease("work", "b", first.token() + 1));
        assertThat(leases.acquire("work", "a", LENGTH)).isEmpty();
    }

    @Test
    void whatWasTakenOverIsNoLongerHeldInsideATransaction() {
        Lease lost = leases.acquire("work", "a", LENGTH).orElseThrow();
        clock.step(LENGTH.plusSeconds(1));
        Lease held = leases.acquire("work", "b", LENGTH).orElseThrow();

        assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> leases.require(lost)))
                .isInstanceOf(LeaseLostException.class);
        assertThatCode(() -> transactions.executeWithoutResult(_ -> leases.require(held)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> leases.require(held)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsGivenBackIsFreeAtOnceButNotByAnEarlierHolder() {
        Lease first = leases.acquire("work", "a", LENGTH).orElseThrow();
        leases.release(first);
        Lease second = leases.acquire("work", "b", LENGTH).orElseThrow();
        leases.release(first);

        assertThat(leases.acquire("work", "c", LENGTH)).isEmpty();
        assertThat(second.token()).isGreaterThan(first.token());
    }
}
