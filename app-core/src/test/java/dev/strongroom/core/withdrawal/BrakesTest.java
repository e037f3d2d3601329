package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.BOB;
import static dev.strongroom.core.boot.PracticePeople.CYD;
import static dev.strongroom.core.boot.PracticePeople.ETH;
import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;
import static dev.strongroom.core.boot.PracticePeople.USDT;
import static dev.strongroom.core.boot.PracticePeople.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.boot.PracticeDesk;
import dev.strongroom.core.boot.PracticePeople;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.signing.ChainNodes;
import dev.strongroom.core.signing.Freezes;
import dev.strongroom.core.signing.WalletCheck;
import dev.strongroom.core.staff.Duties;
import java.lang.reflect.Proxy;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Everything that keeps a withdrawal back: delay, hold, review, freeze, lock, float, an empty wallet. */
@ParameterizedClass
@EnumSource(Dialect.class)
class BrakesTest {
    private static final String ALICE = address("alice").text();

    private final Dialect dialect;
    private int booking;

    @TempDir
    Path home;

    @AutoClose
    private PracticeDesk desk;

    @SuppressWarnings("NullAway.Init")
    BrakesTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void open() {
        desk = new PracticeDesk(home, Databases.freshSettings(dialect), 300);
        desk.start();
        desk.fundHot(USDT, 500);
        desk.owe("carla", USDT, "5000");
    }

    @Test
    void aDelayedWithdrawalGoesOnByItselfUnlessSomebodyHoldsIt() {
        for (int i = 0; i < 5; i++) {
            desk.request("before-" + i, "carla", "10", ALICE);
        }
        Withdrawal delayed = desk.request("k6", "carla", "10", ALICE);
        Withdrawal held = desk.request("k7", "carla", "10", ALICE);
        assertThat(delayed.state()).isEqualTo(WithdrawalState.DELAYED);
        assertThat(Objects.requireNonNull(delayed.risk()).score()).isEqualTo(3);
        desk.core().withdrawals().hold(OLGA, held.id(), "calls the customer first");
        assertThat(refusal(() -> desk.core().withdrawals().hold(BOB, held.id(), "so do I")))
                .isEqualTo("withdrawal.hold");
        desk.clock.forward(Duration.ofMinutes(29));
        desk.tick();
        assertThat(desk.state(delayed.id())).isEqualTo(WithdrawalState.DELAYED);

        desk.clock.forward(Duration.ofMinutes(1));
        assertThat(desk.finish(delayed.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(desk.state(held.id())).isEqualTo(WithdrawalState.DELAYED);
        desk.core().withdrawals().release(BOB, held.id());
        assertThat(desk.finish(held.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void aFrozenCustomerAsksForNothingAndWhatWasAskedWaits() {
        CustomersApi customers = desk.core().bean(CustomersApi.class);
        for (int i = 0; i < 5; i++) {
            desk.request("before-" + i, "carla", "10", ALICE);
        }
        Withdrawal asked = desk.request("k6", "carla", "10", ALICE);
        assertThat(asked.state()).isEqualTo(WithdrawalState.DELAYED);
        customers.freeze(OLGA, "carla", "the account was taken over");

        assertThat(refusal(() -> desk.request("k7", "carla", "10", ALICE))).isEqualTo("withdrawal.customer-frozen");
        assertThat(desk.request("k6", "carla", "10", ALICE).id()).isEqualTo(asked.id());
        desk.clock.forward(Duration.ofMinutes(31));
        desk.tick();
        assertThat(waitingCode(asked)).isEqualTo("withdrawal.customer-frozen");
        assertThat(desk.get(asked.id()).payment()).isNull();

        customers.unfreeze(BOB, "carla");
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        desk.requireBooksBalance();
    }

    @Test
    void fromTheThresholdOnItIsColdAndWaitsForApprovals() {
        Withdrawal large = desk.request("k1", "carla", "1000", ALICE);
        assertThat(large.state()).isEqualTo(WithdrawalState.REVIEW);
        Withdrawal.Plan plan = Objects.requireNonNull(large.plan());
        assertThat(plan.route()).isEqualTo(Route.COLD);
        assertThat(plan.from()).isEqualTo(address("cold"));
        desk.tick();
        assertThat(desk.get(large.id())).isEqualTo(large);

        desk.core().withdrawals().assign(OLGA, large.id(), "bob");
        assertThat(refusal(() -> desk.core().withdrawals().reject(BOB, large.id(), "  ")))
                .isEqualTo("withdrawal.reason");
        assertThat(refusal(() -> desk.core().withdrawals().reject(SHOP, large.id(), "we do not like it")))
                .isEqualTo("staff.required");
        Withdrawal rejected = desk.core().withdrawals().reject(BOB, large.id(), "customer did not confirm");
        assertThat(rejected.state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(rejected.flags().assignee()).isEqualTo("bob");
        assertThat(Objects.requireNonNull(rejected.ending()).reason()).isEqualTo("customer did not confirm");
        assertThat(desk.available("carla", USDT)).isEqualTo("5000");
        assertThat(refusal(() -> desk.core().withdrawals().cancel(SHOP, large.id())))
                .isEqualTo("withdrawal.state");
        desk.requireBooksBalance();
    }

    @Test
    void whatNobodyDecidesExpiresAndTheMoneyComesBack() {
        Withdrawal large = desk.request("k1", "carla", "1000", ALICE);
        desk.clock.forward(Duration.ofDays(3).minusSeconds(1));
        desk.tick();
        assertThat(desk.state(large.id())).isEqualTo(WithdrawalState.REVIEW);
        desk.clock.forward(Duration.ofSeconds(1));
        desk.tick();
        assertThat(desk.state(large.id())).isEqualTo(WithdrawalState.EXPIRED);
        assertThat(desk.available("carla", USDT)).isEqualTo("5000");
        desk.requireBooksBalance();
    }

    @Test
    void whoAskedMayCancelUntilBytesExistAndNobodyElseFromOutside() {
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        assertThat(refusal(() -> desk.core().withdrawals().cancel(Actor.api("other-shop"), asked.id())))
                .isEqualTo("staff.required");
        assertThat(desk.get(asked.id())).isEqualTo(asked);
        assertThat(desk.core().withdrawals().cancel(SHOP, asked.id()).state()).isEqualTo(WithdrawalState.CANCELLED);
        assertThat(desk.available("carla", USDT)).isEqualTo("5000");
        desk.tick();
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.CANCELLED);
    }

    @Test
    void onePersonFreezesAndTwoUnfreeze() {
        desk.core().moneyOut().freeze(OLGA, "something is odd");
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.APPROVED);
        assertThat(waitingCode(asked)).isEqualTo("money-out.frozen");
        assertThat(refusal(() -> desk.core().moneyOut().unfreeze(SHOP))).isEqualTo("staff.required");
        assertThat(desk.core().moneyOut().unfreeze(BOB).isFrozen()).isTrue();
        assertThat(desk.core().moneyOut().unfreeze(BOB).isFrozen()).isTrue();
        desk.restart();
        desk.tick();
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();

        assertThat(desk.core().moneyOut().unfreeze(CYD).isFrozen()).isFalse();
        assertThat(refusal(() -> desk.core().moneyOut().unfreeze(CYD))).isEqualTo("money-out.not-frozen");
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void aWalletThatOnePersonFreezesPaysNothingUntilTwoLetIt() {
        WalletsApi wallets = desk.core().bean(WalletsApi.class);
        Note odd = WithdrawalProblem.WALLET_FROZEN.note("its balance looks odd");
        assertThat(refusal(() -> wallets.freeze(OLGA, address("hot"), new Note("wallet.frozen", " "))))
                .isEqualTo("wallet.reason");
        assertThat(wallets.get(address("hot")).isAvailable()).isTrue();
        wallets.freeze(OLGA, address("hot"), odd);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        assertThat(waitingCode(asked)).isEqualTo("wallet.frozen");
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();
        assertThat(desk.core().moneyOut().status().frozenWallets())
                .containsExactly(new MoneyOutStatus.FrozenWallet(
                        PracticePeople.NETWORK.toString(),
                        address("hot").text(),
                        odd,
                        desk.clock.instant(),
                        List.of()));

        desk.core().moneyOut().unfreezeWallet(OLGA, address("hot"));
        desk.restart();
        desk.tick();
        assertThat(waitingCode(asked)).isEqualTo("wallet.frozen");
        assertThat(desk.core().moneyOut().unfreezeWallet(BOB, address("hot")).frozenWallets())
                .isEmpty();
        assertThat(desk.core().bean(WalletsApi.class).get(address("hot")).isAvailable())
                .isTrue();
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
    }

    @Test
    void aNodeIsAskedBeforeAVoteBeginsItsChange() {
        desk.core().bean(WalletsApi.class).freeze(OLGA, address("hot"), new Note("wallet.odd", "look"));
        AtomicBoolean asked = new AtomicBoolean();
        ChainNode slow = (ChainNode) Proxy.newProxyInstance(
                ChainNode.class.getClassLoader(), new Class<?>[] {ChainNode.class}, (_, method, _) -> {
                    if (method.getName().equals("network")) {
                        return PracticePeople.NETWORK;
                    }
                    assertThat(method.getName()).isEqualTo("use");
                    assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                            .as("others would wait for the node")
                            .isFalse();
                    asked.set(true);
                    return Optional.of(new AddressUse(7, 7));
                });
        MoneyOutDesk votes = new MoneyOutDesk(
                desk.core().bean(Freezes.class),
                desk.core().bean(WalletCheck.class),
                new ChainNodes(List.of(slow)),
                desk.core().bean(WithdrawalStore.class),
                desk.core().bean(Duties.class),
                desk.core().bean(Durably.class));

        votes.unfreezeWallet(OLGA, address("hot"));
        votes.unfreezeWallet(BOB, address("hot"));

        assertThat(asked).isTrue();
        assertThat(desk.core().bean(WalletCheck.class).known(address("hot"))).isEqualTo(7);
    }

    @Test
    void aRetiredWalletPaysNothingAndNoVoteBringsItBack() {
        WalletsApi wallets = desk.core().bean(WalletsApi.class);
        wallets.freeze(OLGA, address("hot"), new Note("officer", "its key may be in wrong hands"));
        Withdrawal planned = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        wallets.retire(BOB, address("hot"), "its key is in wrong hands");
        desk.tick();
        assertThat(waitingCode(planned)).isEqualTo("withdrawal.route");
        assertThat(desk.core().withdrawals().attempts(planned.id())).isEmpty();

        Withdrawal later = desk.request("k2", "carla", "100", ALICE);
        desk.tick();
        Withdrawal.Plan plan = Objects.requireNonNull(desk.get(later.id()).plan());
        assertThat(plan.from()).as("holds nothing, and is not retired").isEqualTo(address("cold"));
        wallets.retire(BOB, address("cold"), "its device was lost");
        Withdrawal last = desk.request("k3", "carla", "100", ALICE);
        desk.tick();
        assertThat(desk.get(last.id()).state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(refusal(() -> desk.core().moneyOut().unfreezeWallet(BOB, address("hot"))))
                .isEqualTo("money-out.not-frozen");
        desk.restart();
        assertThat(desk.core().bean(WalletsApi.class).get(address("hot")).state())
                .isEqualTo(WalletState.RETIRED);
    }

    @Test
    void aFreezeStopsBytesThatWereSignedButNeverSent() {
        desk.watch(step -> {
            if (step == Step.BYTES_STORED) {
                desk.core().moneyOut().freeze(BOB, "stop it right now");
            }
        });
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.SIGNED);
        assertThat(desk.onChain(USDT, address("alice"))).isZero();
        assertThat(desk.core().withdrawals().outstanding()).hasSize(1);

        desk.watch(Steps.UNWATCHED);
        desk.core().moneyOut().unfreeze(BOB);
        desk.core().moneyOut().unfreeze(CYD);
        Withdrawal paid = desk.finish(asked.id());
        assertThat(paid.state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(Objects.requireNonNull(paid.payment()).attempts()).isEqualTo(1);
    }

    @Test
    void theHotRouteIsLockedUntilTheVaultIsOpened() {
        desk.stop();
        desk.startLocked();
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        assertThat(waitingCode(asked)).isEqualTo("hot.locked");
        PracticeDesk.openHot(desk.core());
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(waitingCode(asked)).isNull();
    }

    @Test
    void theHotSignerKeepsToTheFloatOfTheSignedPolicyAndTheRestGoesColdOrWaits() {
        Withdrawal first = desk.request("k1", "carla", "200", ALICE);
        desk.clock.forward(Duration.ofSeconds(1));
        Withdrawal second = desk.request("k2", "carla", "200", ALICE);
        desk.tick();
        assertThat(waitingCode(second)).isEqualTo("hot.float");
        assertThat(desk.finish(first.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        assertThat(desk.state(second.id())).isEqualTo(WithdrawalState.APPROVED);
        Withdrawal third = desk.request("k3", "carla", "200", ALICE);
        assertThat(Objects.requireNonNull(third.plan()).route()).isEqualTo(Route.COLD);

        desk.clock.forward(Duration.ofMinutes(61));
        assertThat(desk.finish(second.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aShortWalletWaitsForFundsThenForGasAndGoesOnWhenTheyCome() {
        drain(USDT.parse("450").units().negate(), ETH.parse("9.98").units().negate());
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.NEEDS_FUNDS);
        assertThat(waitingCode(asked)).isEqualTo("wallet.funds");
        assertThat(desk.core().withdrawals().attempts(asked.id())).isEmpty();
        drain(USDT.parse("450").units(), BigInteger.ZERO);
        desk.tick();
        assertThat(desk.state(asked.id())).isEqualTo(WithdrawalState.NEEDS_GAS);
        assertThat(waitingCode(asked)).isEqualTo("wallet.gas");
        drain(BigInteger.ZERO, ETH.parse("9.98").units());
        assertThat(desk.finish(asked.id()).state()).isEqualTo(WithdrawalState.SETTLED);
        desk.requireBooksBalance();
        desk.requireHotBooksEqualChain(USDT);
    }

    @Test
    void aSlotThatSomebodyElseTookForGoodEndsThePaymentAndGivesTheMoneyBack() {
        desk.chain.call("sandbox_automine", false);
        Withdrawal asked = desk.request("k1", "carla", "100", ALICE);
        desk.tick();
        desk.chain.call(
                "sandbox_drop",
                Objects.requireNonNull(desk.get(asked.id()).payment()).txid());
        desk.chain.call("sandbox_automine", true);
        ForeignSpending.from(desk, "hot", address("mallory"));
        desk.tick();
        assertThat(desk.state(asked.id())).as("not final yet").isEqualTo(WithdrawalState.BROADCAST);
        desk.mine(3);
        desk.tick();
        assertThat(desk.state(asked.id())).as("seen once").isNotEqualTo(WithdrawalState.FAILED);
        desk.mine(1);
        desk.tick();

        Withdrawal lost = desk.get(asked.id());
        assertThat(lost.state()).isEqualTo(WithdrawalState.FAILED);
        assertThat(Objects.requireNonNull(lost.ending()).code()).isEqualTo("withdrawal.slot-taken");
        assertThat(desk.available("carla", USDT)).isEqualTo("5000");
        desk.requireBooksBalance();
    }

    /**
     * Books something in or out of the hot wallet that has nothing to do with payments, as a transfer by hand would.
     */
    private void drain(BigInteger tokens, BigInteger coins) {
        booking++;
        desk.post(Transfer.of("by-hand", "booking-" + booking)
                .entry(Account.hot(address("hot"), USDT.asset()), tokens)
                .entry(Account.of(AccountKind.SUSPENSE, USDT.asset()), tokens.negate())
                .entry(Account.hot(address("hot"), ETH.asset()), coins)
                .entry(Account.of(AccountKind.SUSPENSE, ETH.asset()), coins.negate())
                .causedBy(new ChainCause(USDT.asset().network(), 3, null))
                .build());
    }

    private @Nullable String waitingCode(Withdrawal withdrawal) {
        var waiting = desk.get(withdrawal.id()).flags().waiting();
        return waiting == null ? null : waiting.code();
    }

    private static String refusal(Runnable command) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, command::run);
        return refused == null ? "done" : refused.code();
    }
}
