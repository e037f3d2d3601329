package dev.strongroom.core.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Head;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Arrival;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Outcome;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class UnbookedTest {
    private static final String TXID = "0x" + "ab".repeat(32);

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;

    UnbookedTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
    }

    @AfterEach
    void close() {
        core.close();
    }

    private void left(String id, long height, boolean isOurs) {
        OutflowRows rows = core.get(OutflowRows.class);
        core.transactions().executeWithoutResult(_ -> {
            rows.insert(
                    id,
                    new Arrival(
                            Amount.of(30, PracticeDesk.COIN),
                            PracticeDesk.HOT,
                            null,
                            TXID,
                            new Head(height, "0x" + height, Instant.EPOCH)),
                    AccountKind.HOT);
            if (isOurs) {
                rows.explained(id);
            }
        });
    }

    private boolean isAwaited(long height) {
        return core.get(Unbooked.class).isAwaited(PracticeDesk.HOT, height);
    }

    @Test
    void aPaymentOfTheDeskIsAwaitedUntilItsEntryIsThere() {
        assertThat(isAwaited(500)).isFalse();
        left("ours", 400, true);
        assertThat(isAwaited(399)).isFalse();
        assertThat(isAwaited(400)).isTrue();
        assertThat(isAwaited(655)).isTrue();
        assertThat(isAwaited(656)).as("it is too old to be on its way").isFalse();
        assertThat(core.get(Unbooked.class).isAwaited(PracticeDesk.COLD, 400)).isFalse();

        Account hot = Account.hot(PracticeDesk.HOT, PracticeDesk.COIN);
        Account opening = Account.of(AccountKind.OPENING, PracticeDesk.COIN);
        post("open", hot, opening, 100, 10);
        assertThat(isAwaited(400)).isTrue();
        post("pay", opening, hot, 30, 400);
        assertThat(isAwaited(400)).isFalse();
    }

    private void post(String step, Account to, Account from, long units, long height) {
        Outcome outcome = core.get(Ledger.class)
                .post(Transfer.of("payment", step)
                        .entry(to, BigInteger.valueOf(units))
                        .entry(from, BigInteger.valueOf(-units))
                        .causedBy(new ChainCause(PracticeDesk.NETWORK, height, TXID))
                        .build());
        assertThat(outcome).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void whatNobodyAskedForIsNotAwaited() {
        left("theirs", 400, false);
        assertThat(isAwaited(400)).isFalse();
    }
}
