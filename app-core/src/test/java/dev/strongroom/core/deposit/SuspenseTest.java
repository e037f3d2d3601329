package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.ANA;
import static dev.strongroom.core.deposit.MoneyInFixture.BEN;
import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.NOBODYS;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspensePreview;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseResolution.Kind;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One person alone decides about up to 100 USDT. */
@ParameterizedClass
@EnumSource(Dialect.class)
class SuspenseTest {
    private static final long TEN = 10_000_000;

    @TempDir
    Path folder;

    private final Dialect dialect;
    private final PaperChain chain = new PaperChain();
    private MoneyInFixture desk;

    SuspenseTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @BeforeEach
    void start() {
        chain.mineEmpty(3);
        desk = new MoneyInFixture(Databases.freshSettings(dialect), folder, _ -> {}, new PaperNode("node", chain));
        desk.open(3);
        desk.tick();
    }

    @AfterEach
    void close() {
        desk.requireSoundBooks();
        desk.close();
    }

    private SuspenseItem nobodys(long units) {
        chain.mine(usdt("0x" + chain.head().height(), NOBODYS, units));
        chain.mine();
        desk.tick();
        return desk.suspense().work().getLast();
    }

    private SuspenseItem resolve(Actor by, SuspenseItem item, SuspenseResolution resolution) {
        SuspenseItem decided = desk.suspense().resolve(by, item.id(), item.version(), resolution);
        desk.tick();
        return decided;
    }

    private static SuspenseResolution credit(String customer) {
        return new SuspenseResolution(Kind.CREDIT, customer, null, "she showed the transaction");
    }

    private static SuspenseResolution writeOff() {
        return new SuspenseResolution(Kind.WRITE_OFF, null, null, "nobody has asked for years");
    }

    @Test
    void aCreditMovesItToTheCustomerAndTheDepositIsHers() {
        SuspenseItem item = nobodys(TEN);
        SuspensePreview preview = desk.suspense().preview(item.id(), credit("carla"));
        assertThat(preview.needsSecond()).isFalse();
        assertThat(preview.lines())
                .extracting(line -> line.account() + " " + line.units())
                .containsExactly("SUSPENSE 10000000", "CUSTOMER -10000000");

        assertThat(resolve(ANA, item, credit("carla")).state()).isEqualTo(SuspenseState.RESOLVED);

        assertThat(desk.carla()).isEqualTo(TEN);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isZero();
        assertThat(desk.only().state()).isEqualTo(DepositState.CREDITED);
        assertThat(desk.only().customer()).isEqualTo("carla");
        assertThat(desk.suspense().work()).isEmpty();
        assertThat(desk.suspense().done(null, 10)).hasSize(1);
    }

    @Test
    void aMatchGoesToTheOwnerOfTheAddressAlone() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, 500_000));
        chain.mine();
        desk.tick();
        SuspenseItem small = desk.suspense().work().getFirst();
        refused("customer.unknown", () -> resolve(ANA, small, credit("nobody")));
        resolve(ANA, small, new SuspenseResolution(Kind.MATCH, "carla", null, "let it pass"));
        assertThat(desk.carla()).isEqualTo(500_000);

        SuspenseItem item = nobodys(TEN);
        refused(
                "suspense.owner",
                () -> resolve(ANA, item, new SuspenseResolution(Kind.MATCH, "carla", null, "let it pass")));
    }

    @Test
    void aWriteOffMakesItTheBusinesssOwn() {
        resolve(ANA, nobodys(TEN), writeOff());
        assertThat(desk.sum(AccountKind.REVENUE)).isEqualTo(-TEN);
        assertThat(desk.only().state()).isEqualTo(DepositState.SUSPENDED);
    }

    @Test
    void aboveTheLimitASecondPersonHasToAgree() {
        SuspenseItem item = nobodys(20 * TEN);
        SuspenseItem proposed = resolve(ANA, item, writeOff());
        assertThat(proposed.state()).isEqualTo(SuspenseState.PROPOSED);
        assertThat(desk.sum(AccountKind.REVENUE)).isZero();
        refused("suspense.second", () -> desk.suspense().agree(ANA, item.id(), proposed.version()));
        refused("suspense.changed", () -> desk.suspense().agree(BEN, item.id(), item.version()));

        SuspenseItem open = desk.suspense().reopen(BEN, item.id(), proposed.version(), "ask the sender first");
        assertThat(open.state()).isEqualTo(SuspenseState.OPEN);
        SuspenseItem again = resolve(ANA, open, writeOff());
        desk.suspense().agree(BEN, item.id(), again.version());
        desk.tick();
        assertThat(desk.sum(AccountKind.REVENUE)).isEqualTo(-20 * TEN);
    }

    @Test
    void whatIsGoneFromTheChainNeedsNoDecisionAnyMore() {
        SuspenseItem item = nobodys(TEN);
        chain.reorganise(2);
        chain.mineEmpty(3);
        desk.tick();
        desk.tick();

        assertThat(desk.suspense().get(item.id()).state()).isEqualTo(SuspenseState.GONE);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isZero();
        refused("suspense.changed", () -> resolve(ANA, item, credit("carla")));
    }

    @Test
    void aCreditThatWasGivenIsTakenBackWithItsBlock() {
        resolve(ANA, nobodys(TEN), credit("carla"));
        chain.reorganise(2);
        chain.mineEmpty(3);
        desk.tick();
        desk.tick();

        assertThat(desk.only().state()).isEqualTo(DepositState.ORPHANED);
        assertThat(desk.carla()).isZero();
        assertThat(desk.sum(AccountKind.DEPOSIT)).isZero();
    }

    @Test
    void aRefundThatIsNotPaidInTheEndIsInSuspenseAgain() {
        SuspenseItem item = nobodys(TEN);
        resolve(ANA, item, refund(MoneyInFixture.OUTSIDE.text()));
        assertThat(desk.refunds.asked).hasSize(1);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isZero();
        desk.tick();
        assertThat(desk.suspense().work()).as("while it may still be paid").isEmpty();

        desk.refunds.all(Refunds.Standing.NOT_PAID);
        desk.tick();
        desk.tick();

        SuspenseItem open = desk.suspense().work().getFirst();
        assertThat(open.id()).isEqualTo(item.id());
        assertThat(open.state()).isEqualTo(SuspenseState.OPEN);
        assertThat(open.decision()).isNull();
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(-TEN);
        assertThat(desk.sum(AccountKind.CUSTOMER)).isZero();

        resolve(ANA, open, credit("carla"));
        assertThat(desk.carla()).isEqualTo(TEN);
    }

    @Test
    void aRefundThatWasPaidIsNeverAskedAboutAgain() {
        resolve(ANA, nobodys(TEN), refund(MoneyInFixture.OUTSIDE.text()));
        desk.refunds.all(Refunds.Standing.PAID);
        desk.tick();
        desk.refunds.all(Refunds.Standing.NOT_PAID);
        desk.tick();
        assertThat(desk.suspense().work()).isEmpty();
        assertThat(desk.core.count("suspense_item where refund is not null")).isZero();
    }

    @Test
    void whatComesBackAfterItsBlockIsGoneFillsTheHoleThatItLeft() {
        SuspenseItem item = nobodys(TEN);
        resolve(ANA, item, refund(MoneyInFixture.OUTSIDE.text()));
        Amount amount = item.arrival().amount();
        Account refund = Account.customer(Resolutions.refundCustomer(item), amount.asset());
        Account held = Account.of(AccountKind.REVENUE, amount.asset());
        Ledger ledger = desk.core.get(Ledger.class);
        ledger.post(ArrivalPostings.move("w", "held", amount, refund, held)).orRefuse();
        chain.reorganise(2);
        chain.mineEmpty(3);
        desk.tick();
        desk.tick();
        assertThat(desk.suspense().work()).singleElement().matches(SuspenseItem::isMissing);

        desk.refunds.all(Refunds.Standing.NOT_PAID);
        desk.tick();
        assertThat(desk.suspense().work()).as("what it held is not back yet").hasSize(1);
        ledger.post(ArrivalPostings.move("w", "back", amount, held, refund)).orRefuse();
        desk.tick();

        assertThat(desk.suspense().work()).isEmpty();
        assertThat(desk.suspense().get(item.id()).state()).isEqualTo(SuspenseState.GONE);
        assertThat(desk.sum(AccountKind.SUSPENSE)).isZero();
        assertThat(desk.sum(AccountKind.DEPOSIT)).isZero();
    }

    @Test
    void whoIsNoStaffOrNamesNoGoodPlaceIsRefused() {
        SuspenseItem item = nobodys(TEN);
        refused("staff.required", () -> resolve(Actor.api("shop"), item, writeOff()));
        refused("suspense.unknown", () -> desk.suspense().get("nothing"));
        refused("suspense.to", () -> resolve(ANA, item, refund(NOBODYS.text())));
        refused("address.malformed", () -> resolve(ANA, item, refund("0x1234")));
        refused("suspense.reason", () -> new SuspenseResolution(Kind.WRITE_OFF, null, null, "  "));
        refused("suspense.customer", () -> new SuspenseResolution(Kind.CREDIT, null, null, "for her"));
        assertThat(desk.suspense().get(item.id())).isEqualTo(item);
    }

    private static SuspenseResolution refund(String to) {
        return new SuspenseResolution(Kind.REFUND, null, to, "sent by mistake");
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
