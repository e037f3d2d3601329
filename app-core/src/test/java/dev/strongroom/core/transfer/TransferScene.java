package dev.strongroom.core.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.Transfers;
import dev.strongroom.core.audit.AuditGate;
import dev.strongroom.core.customer.Customers;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.BooksEnd;
import dev.strongroom.core.ledger.BooksFinding;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.LedgerGate;
import dev.strongroom.core.staff.PracticeDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A core with customers who have USDT, its records verified. */
final class TransferScene implements AutoCloseable {
    static final Actor ANA = Actor.staff("ana");
    static final Actor BEN = Actor.staff("ben");
    static final Actor SHOP = Actor.api("shop");
    static final Token USDT = PracticeDesk.LISTED.tokens().get(1);

    final RecordsFixture core;
    final Transfers transfers;

    TransferScene(DatabaseSettings database, Path folder, TransferSteps steps) {
        core = new RecordsFixture(
                Database.open(database), folder, context -> context.registerBean(TransferSteps.class, () -> steps));
        transfers = core.get(Transfers.class);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!core.get(AuditGate.class).isVerified()
                || !core.get(LedgerGate.class).isVerified()) {
            assertThat(System.nanoTime()).as("the records were not verified").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** Registers a customer who has that much. */
    void owe(String customer, String usdt) {
        Customers customers = core.get(Customers.class);
        customers.register(SHOP, customer);
        if (!USDT.parse(usdt).isZero()) {
            customers.open(ANA, customer, USDT.parse(usdt));
        }
    }

    InternalTransfer give(String key, String from, String to, String usdt) {
        return transfers.make(SHOP, key, request(from, to, usdt));
    }

    static TransferRequest request(String from, String to, String usdt) {
        return new TransferRequest(from, to, USDT.parse(usdt), "lunch");
    }

    String has(String customer) {
        return plain(new Amount(
                core.get(Ledger.class)
                        .balance(Account.customer(customer, USDT.asset()))
                        .available(),
                USDT.asset()));
    }

    /** Without the symbol. */
    static String plain(Amount amount) {
        return USDT.format(amount.units());
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Override
    public void close() {
        assertThat(core.get(Ledger.class).check(BooksEnd.EMPTY)).isInstanceOf(BooksFinding.Whole.class);
        core.close();
    }
}
