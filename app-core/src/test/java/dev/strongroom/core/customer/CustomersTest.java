package dev.strongroom.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private static final String WALLET = PracticeDesk.HOT.text();

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
    void aCustomerIsRegisteredByAnOutsideIdOrAWalletAndFoundByEither() {
        CustomerName outside = CustomerName.outside("user 42/eu");
        CustomerName wallet = CustomerName.wallet(PracticeDesk.NETWORK, WALLET);
        Customer first = customers.register(SHOP, "", List.of(outside, wallet));
        assertThat(first.id()).matches("c-[0-9a-f]{24}");
        assertThat(customers.register(SHOP, "", List.of(wallet))).isEqualTo(first);
        assertThat(customers.register(SHOP, first.id(), List.of(outside))).isEqualTo(first);
        assertThat(customers.names(first.id())).containsExactly(outside, wallet);
        CustomerName small = CustomerName.wallet(PracticeDesk.NETWORK, WALLET.toLowerCase(Locale.ROOT));
        assertThat(customers.register(SHOP, "", List.of(small)))
                .as("as its chain writes it")
                .isEqualTo(first);

        Customer second = customers.register(SHOP, "c-2", List.of(CustomerName.outside("user_43")));
        assertThat(customers.named("user", 10)).containsExactlyInAnyOrder(first, second);
        assertThat(customers.named("user_", 10)).containsExactly(second);
        assertThat(customers.named(WALLET.substring(0, 8), 10)).containsExactly(first);
        assertThat(customers.named("%", 10)).isEmpty();
        assertThat(core.audited())
                .containsExactly(
                        "api:shop customer.register customer:" + first.id(),
                        "api:shop customer.name customer:" + first.id(),
                        "api:shop customer.name customer:" + first.id(),
                        "api:shop customer.register customer:c-2",
                        "api:shop customer.name customer:c-2");
    }

    @Test
    void aNameIsOnePersonsAndARefusalLeavesNothingBehind() {
        CustomerName outside = CustomerName.outside("u-1");
        customers.register(SHOP, "c-1", List.of(outside));
        customers.register(SHOP, "c-2");
        refused("customer.name-taken", () -> customers.register(SHOP, "c-3", List.of(outside)));
        refused("customer.unknown", () -> customers.get("c-3"));
        refused("customer.name-taken", () -> customers.register(SHOP, "c-2", List.of(outside)));
        refused("customer.name-taken", () -> customers.name(ANA, "c-2", outside));
        refused("customer.registered", () -> customers.register(SHOP, "c-1", List.of(CustomerName.outside("u-2"))));
        refused("customer.name", () -> customers.name(ANA, "c-2", CustomerName.outside(" x")));
        refused("customer.name", () -> customers.name(ANA, "c-2", CustomerName.outside("a\nb")));
        refused("customer.name", () -> customers.name(ANA, "c-2", CustomerName.outside("x".repeat(129))));
        refused("customer.name", () -> customers.register(SHOP, "", List.of(outside, CustomerName.outside("u-9"))));
        refused("customer.id", () -> customers.register(SHOP, "", List.of()));
        refused(
                "address.malformed",
                () -> customers.name(ANA, "c-2", CustomerName.wallet(PracticeDesk.NETWORK, WALLET.substring(1))));
        refused(
                "policy.network",
                () -> customers.name(ANA, "c-2", CustomerName.wallet(Network.parse("eip155:1"), WALLET)));
        refused("staff.required", () -> customers.name(SHOP, "c-2", CustomerName.outside("u-2")));
        refused("customer.unknown", () -> customers.name(ANA, "c-9", CustomerName.outside("u-2")));
        assertThat(customers.names("c-2")).isEmpty();
        assertThat(core.count("customer_name")).isEqualTo(1);
    }

    @Test
    void aNameThatWentToNobodyMakesANewCustomer() {
        CustomerName name = CustomerName.outside("u-1");
        Customer first = customers.register(SHOP, "", List.of(name));
        customers.unname(ANA, first.id(), null);
        Customer second = customers.register(SHOP, "", List.of(name));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(customers.register(SHOP, "", List.of(name))).isEqualTo(second);
        assertThat(customers.names(first.id())).isEmpty();
    }

    @Test
    void aNameIsChangedAndTakenAwayWithATrace() {
        customers.register(SHOP, "c-1", List.of(CustomerName.outside("u-1")));
        customers.register(SHOP, "c-2");
        customers.name(ANA, "c-1", CustomerName.outside("u-1b"));
        customers.name(ANA, "c-1", CustomerName.outside("u-1b"));
        customers.name(ANA, "c-2", CustomerName.outside("u-1"));
        customers.unname(BEN, "c-1", null);
        customers.unname(BEN, "c-1", null);
        assertThat(customers.names("c-1")).isEmpty();
        assertThat(customers.names("c-2")).containsExactly(CustomerName.outside("u-1"));
        assertThat(core.audited())
                .endsWith(
                        "staff:ana customer.name customer:c-1",
                        "staff:ana customer.name customer:c-2",
                        "staff:ben customer.unname customer:c-1");
        assertThat(core.count("outbox")).isEqualTo(6);
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
