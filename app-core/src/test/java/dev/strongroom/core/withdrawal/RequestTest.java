package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDC;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalRequest;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is taken, what is refused, and that a refusal changes nothing. */
@ParameterizedClass
@EnumSource(Dialect.class)
class RequestTest {
    private static final String ALICE = address("alice").text();

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @AutoClose
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @SuppressWarnings("NullAway.Init")
    RequestTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 50_000);
        desk.owe("carla", USDT, "20000");
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyIsRefused() {
        Withdrawal first = desk.request("k1", "carla", "100", ALICE);
        assertThat(desk.request("k1", "carla", "100", ALICE)).isEqualTo(first);
        assertThat(refusal(() -> desk.request("k1", "carla", "101", ALICE))).isEqualTo("withdrawal.key");
        assertThat(refusal(() ->
                        desk.request("k1", "carla", "100", address("mallory").text())))
                .isEqualTo("withdrawal.key");
        assertThat(all()).containsExactly(first);
        assertThat(desk.available("carla", USDT)).isEqualTo("19899.99");

        desk.restart();
        assertThat(desk.request("k1", "carla", "100", ALICE)).isEqualTo(first);
        assertThat(all()).hasSize(1);
    }

    @Test
    void aRequestBeyondTheBalanceIsRefusedAndItsRepeatGetsTheSameRefusal() {
        desk.owe("pia", USDT, "50");
        assertThat(refusal(() -> desk.request("p1", "pia", "50", ALICE))).isEqualTo("withdrawal.funds");
        assertThat(refusal(() -> desk.request("p1", "pia", "50", ALICE))).isEqualTo("withdrawal.funds");
        assertThat(desk.available("pia", USDT)).isEqualTo("50");
        assertThat(all()).singleElement().satisfies(w -> {
            assertThat(w.state()).isEqualTo(WithdrawalState.REJECTED);
            assertThat(w.plan()).isNull();
        });
        assertThat(desk.request("p2", "pia", "49.99", ALICE).state()).isEqualTo(WithdrawalState.APPROVED);
        assertThat(desk.available("pia", USDT)).isEqualTo("0");
        desk.requireBooksBalance();
    }

    @Test
    void malformedRequestsAreRefusedWithTheirCodeAndLeaveNoTrace() {
        WithdrawalRequest good = new WithdrawalRequest("carla", USDT.parse("100"), ALICE, "order");
        Asset unknown = Asset.parse("eip155:31337/erc20:0x" + "00".repeat(20));
        List<Refused> cases = List.of(
                new Refused(SHOP, "a key", good, "withdrawal.key"),
                new Refused(SHOP, "", good, "withdrawal.key"),
                new Refused(SHOP, "k".repeat(129), good, "withdrawal.key"),
                new Refused(Actor.system("x"), "k", good, "withdrawal.actor"),
                new Refused(Actor.staff("nobody"), "k", good, "staff.unknown"),
                new Refused(SHOP, "k", with("", "100", ALICE, "order"), "withdrawal.customer"),
                new Refused(SHOP, "k", with("car la", "100", ALICE, "order"), "withdrawal.customer"),
                new Refused(SHOP, "k", with("nobody", "100", ALICE, "order"), "withdrawal.customer"),
                new Refused(SHOP, "k", with("carla", "0", ALICE, "order"), "withdrawal.request"),
                new Refused(SHOP, "k", with("carla", "100", ALICE, "x".repeat(141)), "withdrawal.request"),
                new Refused(SHOP, "k", with("carla", "100", ALICE, "a\nb"), "withdrawal.request"),
                new Refused(
                        SHOP, "k", with("carla", "100", ALICE.toLowerCase(Locale.ROOT) + "0", ""), "address.malformed"),
                new Refused(SHOP, "k", with("carla", "100", "0x1234", ""), "address.malformed"),
                new Refused(SHOP, "k", with("carla", "100", address("hot").text(), ""), "withdrawal.own-address"),
                new Refused(SHOP, "k", with("carla", "100", address("cold").text(), ""), "withdrawal.own-address"),
                new Refused(SHOP, "k", with("carla", "9.99", ALICE, ""), "withdrawal.minimum"),
                new Refused(SHOP, "k", with("carla", "2000.01", ALICE, ""), "withdrawal.hourly"),
                new Refused(SHOP, "k", new WithdrawalRequest("carla", ETH.parse("1"), ALICE, ""), "withdrawal.asset"),
                new Refused(
                        SHOP,
                        "k",
                        new WithdrawalRequest("carla", Amount.of(1, unknown), ALICE, ""),
                        "withdrawal.asset"));
        for (Refused each : cases) {
            assertThat(refusal(() -> desk.core().withdrawals().request(each.by, each.key, each.request)))
                    .as("%s", each)
                    .isEqualTo(each.code);
        }
        assertThat(all()).isEmpty();
        assertThat(desk.available("carla", USDT)).isEqualTo("20000");
    }

    @Test
    void limitsRollAndCountForEachCustomerAndAsset() {
        desk.owe("dora", USDT, "20000");
        desk.owe("carla", USDC, "20000");
        desk.request("k1", "carla", "990", ALICE);
        desk.request("k2", "carla", "990", ALICE);
        assertThat(refusal(() -> desk.request("k3", "carla", "20.01", ALICE))).isEqualTo("withdrawal.hourly");
        desk.request("k4", "dora", "990", ALICE);
        desk.core()
                .withdrawals()
                .request(SHOP, "k5", new WithdrawalRequest("carla", USDC.parse("990"), ALICE, "other asset"));

        desk.clock.forward(Duration.ofMinutes(60));
        assertThat(desk.request("k3", "carla", "20.01", ALICE).state()).isNotEqualTo(WithdrawalState.REJECTED);
        for (int hour = 1; hour <= 4; hour++) {
            desk.clock.forward(Duration.ofMinutes(61));
            desk.request("h" + hour, "carla", "1995", ALICE);
        }
        assertThat(refusal(() -> desk.request("d1", "carla", "20", ALICE))).isEqualTo("withdrawal.hourly");
        desk.clock.forward(Duration.ofMinutes(61));
        assertThat(refusal(() -> desk.request("d1", "carla", "20", ALICE))).isEqualTo("withdrawal.daily");
        desk.clock.forward(Duration.ofHours(24));
        desk.request("d1", "carla", "20", ALICE);
    }

    @Test
    void ofAHundredParallelWithdrawalsOfTheLastBalanceExactlyTheAffordableOnesPass() throws Exception {
        desk.owe("last", USDT, "400.4");
        List<String> answers = inParallel(100, i -> "r" + i, "last", "10");

        assertThat(answers).filteredOn("ok"::equals).hasSize(40);
        assertThat(answers).filteredOn("withdrawal.funds"::equals).hasSize(60);
        assertThat(desk.available("last", USDT)).isEqualTo("0");
        desk.requireBooksBalance();
        desk.tick();
        desk.clock.forward(Duration.ofMinutes(31));
        for (int round = 0; round < 5; round++) {
            desk.tick();
            desk.mine(3);
            desk.clock.forward(Duration.ofSeconds(20));
        }
        assertThat(desk.onChain(USDT, address("alice")))
                .isEqualTo(USDT.parse("400").units());
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void parallelRequestsDoNotBeatALimitOrTheirKey() throws Exception {
        assertThat(inParallel(30, i -> "l" + i, "carla", "100"))
                .filteredOn("ok"::equals)
                .hasSize(20);
        desk.clock.forward(Duration.ofHours(2));
        int before = all().size();
        assertThat(inParallel(20, _ -> "same", "carla", "100")).containsOnly("ok");
        assertThat(all()).hasSize(before + 1);
    }

    private interface Key {
        String of(int number);
    }

    private List<String> inParallel(int count, Key key, String customer, String amount) throws Exception {
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String each = key.of(i);
            requests.add(() -> {
                try {
                    desk.request(each, customer, amount, ALICE);
                    return "ok";
                } catch (RefusedException e) {
                    return e.code();
                }
            });
        }
        List<String> answers = new ArrayList<>();
        for (Future<String> answer : threads.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private record Refused(Actor by, String key, WithdrawalRequest request, String code) {}

    private static WithdrawalRequest with(String customer, String amount, String to, String reference) {
        return new WithdrawalRequest(customer, USDT.parse(amount), to, reference);
    }

    private static String refusal(Runnable request) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, request::run);
        return refused == null ? "taken" : refused.code();
    }

    private List<Withdrawal> all() {
        return desk.core().withdrawals().list(WithdrawalQuery.newest(1000));
    }
}
