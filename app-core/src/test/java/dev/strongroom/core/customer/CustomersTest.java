package dev.strongroom.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class CustomersTest {
    private static final Actor ANA = Actor.staff("ana");
    private static final Actor BEN = Actor.staff("ben");
    private static final Actor SHOP = Actor.api("shop");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private Customers customers;

    CustomersTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        customers = core.get(Customers.class);
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void aCustomerIsRegisteredOnceByItsOutsideId() {
        Customer first = customers.register(SHOP, "c-1");
        core.clock.step(java.time.Duration.ofHours(1));

        assertThat(customers.register(ANA, "c-1")).isEqualTo(first);
        assertThat(customers.get("c-1")).isEqualTo(first);
        assertThat(core.audited()).containsExactly("api:shop customer.register customer:c-1");
        refused("customer.id", () -> customers.register(SHOP, "c 1"));
        refused("customer.id", () -> customers.register(SHOP, ""));
        refused("customer.unknown", () -> customers.get("c-2"));
        assertThat(core.count("customer")).isEqualTo(1);
    }

    @Test
    void oneMemberOfStaffFreezesAndAnApproverLifts() {
        customers.register(SHOP, "c-1");
        refused("staff.required", () -> customers.freeze(SHOP, "c-1", "doubt"));
        refused("customer.reason", () -> customers.freeze(ANA, "c-1", " "));
        assertThat(customers.requireActive("c-1").version()).isZero();

        customers.freeze(ANA, "c-1", "doubt");
        refused("customer.frozen", () -> customers.requireActive("c-1"));
        refused("staff.role", () -> customers.unfreeze(ANA, "c-1"));
        assertThat(customers.get("c-1").reason()).isEqualTo("doubt");

        customers.unfreeze(BEN, "c-1");
        assertThat(customers.requireActive("c-1").version()).isEqualTo(2);
        assertThat(core.audited())
                .endsWith("staff:ana customer.freeze customer:c-1", "staff:ben customer.unfreeze customer:c-1");
        assertThat(core.count("outbox")).isEqualTo(3);
    }

    @Test
    void whatIsOwedOnTheFirstDayStandsInTheBooksOnce() {
        customers.register(SHOP, "c-1");
        Amount owed = Amount.of(5_000_000, PracticeDesk.USDT);
        customers.open(ANA, "c-1", owed);
        customers.open(ANA, "c-1", owed);

        refused("ledger.key.reused", () -> customers.open(ANA, "c-1", Amount.of(6_000_000, PracticeDesk.USDT)));
        refused("customer.unknown", () -> customers.open(ANA, "c-2", owed));
        refused("staff.required", () -> customers.open(SHOP, "c-1", owed));

        BigInteger units = BigInteger.valueOf(5_000_000);
        assertThat(customers.balances("c-1")).containsExactly(new CustomerBalance(PracticeDesk.USDT, units, units));
        assertThat(core.get(Ledger.class).assets()).containsExactly(PracticeDesk.USDT);
    }

    @Test
    void aPageGoesOnAfterTheLastIdOfTheOneBefore() {
        for (String id : new String[] {"c", "a", "b"}) {
            customers.register(SHOP, id);
        }
        assertThat(customers.list("", 2)).extracting(Customer::id).containsExactly("a", "b");
        assertThat(customers.list("b", 2)).extracting(Customer::id).containsExactly("c");
        refused("customer.limit", () -> customers.list("", 0));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
