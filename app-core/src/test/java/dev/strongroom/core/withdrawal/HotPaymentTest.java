package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.BOB;
import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.PaymentAttempt;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Small withdrawals, from the request to the books, on a real core and a practice network. */
@ParameterizedClass
@EnumSource(Dialect.class)
class HotPaymentTest {
    private static final Address ALICE = address("alice");

    private final Dialect dialect;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    HotPaymentTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect));
        desk.start();
        desk.fundHot(USDT, 5000);
        desk.owe("carla", USDT, "3000");
    }

    @Test
    void aSmallWithdrawalIsPaidByItselfAndTheBooksEqualTheChain() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        assertThat(asked.state()).isEqualTo(WithdrawalState.APPROVED);
        assertThat(asked.order().fee()).isEqualTo(USDT.parse("0.01"));
        Withdrawal.Plan plan = Objects.requireNonNull(asked.plan());
        assertThat(plan.route()).isEqualTo(Route.HOT);
        assertThat(plan.from()).isEqualTo(address("hot"));
        assertThat(desk.available("carla", USDT)).isEqualTo("2899.99");

        desk.tick();
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.CONFIRMING);
        assertThat(desk.onChain(USDT, ALICE)).isEqualTo(USDT.parse("100").units());
        desk.mine(3);
        desk.tick();

        Withdrawal paid = desk.get(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        Withdrawal.Payout payout = Objects.requireNonNull(paid.payment());
        assertThat(payout.attempts()).isEqualTo(1);
        assertThat(payout.networkFee()).isPositive();
        assertThat(desk.available("carla", USDT)).isEqualTo("2899.99");
        desk.requireBooksBalance();
        desk.requireHotBooksEqualChain(USDT);
        PaymentAttempt attempt = desk.core().withdrawals().attempts(asked.id()).getFirst();
        assertThat(attempt.txid()).isEqualTo(payout.txid());
        assertThat(attempt.intent()).isEqualTo(plan.intent());
        assertThat(attempt.feeCap()).isLessThanOrEqualTo(plan.feeCap());
        assertThat(Objects.requireNonNull(attempt.bytes()).to()).isEqualTo(ALICE);
        assertThat(attempt.feeParts()).containsExactly(new FeePart(FeePart.Kind.GAS, attempt.feeCap()));
        assertThat(desk.core().withdrawals().outstanding()).isEmpty();
    }

    @Test
    void aBroadcastWithoutAnAnswerIsUnknownUntilTheChainSaysThatItLanded() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.chain.call("sandbox_swallow", "eth_sendRawTransaction");
        desk.tick();
        Withdrawal unknown = desk.get(asked.id());
        assertThat(unknown.state()).isIn(WithdrawalState.UNKNOWN, WithdrawalState.CONFIRMING);
        assertThat(desk.core().withdrawals().attempts(asked.id()).getFirst().lastAnswer())
                .isNotNull()
                .satisfies(answer -> assertThat(answer.code()).startsWith("node."));
        desk.chain.call("sandbox_honest");

        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(desk.onChain(USDT, ALICE)).isEqualTo(USDT.parse("100").units());
        assertThat(Objects.requireNonNull(paid.payment()).attempts()).isEqualTo(1);
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aDroppedTransactionIsSentAgainWithTheSameBytes() {
        desk.chain.call("sandbox_automine", false);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.tick();
        String txid = Objects.requireNonNull(desk.get(asked.id()).payment()).txid();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.BROADCAST);
        desk.chain.call("sandbox_drop", txid);
        desk.mine(3);
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.BROADCAST);
        assertThat(desk.onChain(USDT, ALICE)).isZero();

        desk.clock.forward(Duration.ofSeconds(20));
        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(Objects.requireNonNull(paid.payment()).txid()).isEqualTo(txid);
        assertThat(desk.onChain(USDT, ALICE)).isEqualTo(USDT.parse("100").units());
    }

    @Test
    void aBlockThatIsReorganisedAwayTakesThePaymentBackToBroadcast() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.tick();
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.CONFIRMING);
        desk.chain.call("sandbox_automine", false);
        desk.chain.call("sandbox_reorg", 1, true);
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.BROADCAST);
        assertThat(desk.onChain(USDT, ALICE)).isZero();

        desk.clock.forward(Duration.ofSeconds(20));
        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(desk.onChain(USDT, ALICE)).isEqualTo(USDT.parse("100").units());
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aPaymentThatFailsInItsBlockGivesTheMoneyBackAndBooksTheFee() {
        desk.chain.call("sandbox_failNext");
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        Withdrawal failed = desk.finish(asked.id());

        assertThat(failed.state()).isEqualTo(WithdrawalState.FAILED);
        assertThat(Objects.requireNonNull(failed.ending()).code()).isEqualTo("withdrawal.reverted");
        assertThat(Objects.requireNonNull(failed.payment()).networkFee()).isPositive();
        assertThat(desk.available("carla", USDT)).isEqualTo("3000");
        assertThat(desk.onChain(USDT, ALICE)).isZero();
        desk.requireBooksBalance();
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aStuckPaymentIsOutbidInItsOwnSlotAndOnlyOneAttemptLands() {
        desk.chain.call("sandbox_automine", false);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.tick();
        Withdrawal faster = desk.core().withdrawals().speedUp(OLGA, asked.id());
        assertThat(Objects.requireNonNull(faster.payment()).attempts()).isEqualTo(2);
        desk.clock.forward(Duration.ofMinutes(6));
        desk.tick();

        List<PaymentAttempt> attempts = desk.core().withdrawals().attempts(asked.id());
        assertThat(attempts).hasSize(3);
        assertThat(attempts.stream().map(PaymentAttempt::slot).distinct()).hasSize(1);
        assertThat(attempts.get(1).feeCap()).isGreaterThan(attempts.get(0).feeCap());
        desk.chain.call("sandbox_automine", true);
        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(desk.onChain(USDT, ALICE)).isEqualTo(USDT.parse("100").units());
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aForeignTransactionFreezesTheWalletUntilTwoPeopleLookedAtIt() {
        ForeignSpending.from(desk, "hot", ALICE);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.tick();

        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.APPROVED);
        assertThat(Objects.requireNonNull(desk.get(asked.id()).flags().waiting())
                        .code())
                .isEqualTo("wallet.foreign-nonce");
        assertThat(desk.core().moneyOut().status().frozenWallets()).hasSize(1);
        assertThat(desk.core().bean(WalletsApi.class).get(address("hot")).state())
                .isEqualTo(WalletState.FROZEN);
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();
        assertThat(desk.onChain(USDT, ALICE)).isZero();

        desk.core().moneyOut().unfreezeWallet(OLGA, address("hot"));
        desk.core().moneyOut().unfreezeWallet(OLGA, address("hot"));
        desk.tick();
        assertThat(desk.state(asked.id())).as("one person twice is no quorum").isEqualTo(WithdrawalState.APPROVED);
        desk.core().moneyOut().unfreezeWallet(BOB, address("hot"));
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void theFirstPaymentToAnAddressScoresOnceAndIsKnownAfterwards() {
        Withdrawal first =
                desk.finish(desk.request("k1", "carla", "20", ALICE.text()).id());
        Withdrawal second = desk.request("k2", "carla", "20", ALICE.text());

        assertThat(Objects.requireNonNull(first.risk()).contributions())
                .extracting(RiskAssessment.Contribution::rule)
                .containsExactly("first-time-address");
        assertThat(Objects.requireNonNull(second.risk()).contributions()).isEmpty();
    }

    @Test
    void signedMoneyIsNeverCancelled() {
        desk.chain.call("sandbox_automine", false);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE.text());
        desk.tick();
        Withdrawal sent = desk.get(asked.id());

        for (Runnable stop : List.<Runnable>of(
                () -> desk.core().withdrawals().cancel(SHOP, asked.id()),
                () -> desk.core().withdrawals().reject(OLGA, asked.id(), "does not look right"),
                () -> desk.core().withdrawals().hold(OLGA, asked.id(), "does not look right"))) {
            assertThat(catchThrowableOfType(RefusedException.class, stop::run))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("withdrawal.signed"))
                    .hasMessageContaining("revoke");
        }
        assertThat(desk.get(asked.id())).isEqualTo(sent);
        assertThat(desk.available("carla", USDT)).isEqualTo("2899.99");
    }
}
