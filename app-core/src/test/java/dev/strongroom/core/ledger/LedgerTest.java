package dev.strongroom.core.ledger;

import static dev.strongroom.core.ledger.Books.ETH;
import static dev.strongroom.core.ledger.Books.HOT_ETH;
import static dev.strongroom.core.ledger.Books.HOT_USDT;
import static dev.strongroom.core.ledger.Books.NETWORK;
import static dev.strongroom.core.ledger.Books.NOON;
import static dev.strongroom.core.ledger.Books.USDT;
import static dev.strongroom.core.ledger.Books.WALLET;
import static dev.strongroom.core.ledger.Books.alice;
import static dev.strongroom.core.ledger.Books.eth;
import static dev.strongroom.core.ledger.Books.rows;
import static dev.strongroom.core.ledger.Books.units;
import static dev.strongroom.core.ledger.Books.usdt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.db.Database;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Outcome.Insufficient;
import dev.strongroom.core.ledger.Outcome.Posted;
import dev.strongroom.core.ledger.Outcome.Refused;
import dev.strongroom.core.ledger.Postings.Funding;
import dev.strongroom.core.ledger.Postings.Order;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class LedgerTest {
    private static final Order ORDER = new Order("w1", "alice", usdt(100), usdt(2));
    private static final Funding FUNDING = new Funding(1, AccountKind.HOT, WALLET, eth(50));
    private static final ChainCause BLOCK_7 = new ChainCause(NETWORK, 7, "0xaa");

    private final Books.Hand clock = new Books.Hand();
    private final Database database;
    private final Ledger ledger;

    LedgerTest(Dialect dialect) {
        database = Databases.fresh(dialect);
        ledger = new Ledger(database, clock);
    }

    @BeforeEach
    void openTheBooks() {
        posted(Postings.openWallet(HOT_USDT, usdt(1000), 5));
        posted(Postings.openWallet(HOT_ETH, eth(70), 5));
        posted(Postings.openCustomer("alice", usdt(150)));
    }

    @AfterEach
    void theBooksBalance() {
        Books.sumToZero(ledger);
        ledger.close();
        database.close();
    }

    @Test
    void aWithdrawalIsReservedFundedAndSettled() {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(48));
        assertThat(ledger.balance(alice(USDT)).total()).isEqualTo(units(150));
        assertThat(ledger.balance(HOT_USDT).available()).isEqualTo(units(1000));

        posted(Postings.fund(ORDER, FUNDING));
        assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(48));
        assertThat(ledger.balance(HOT_USDT).available()).isEqualTo(units(900));
        assertThat(ledger.balance(HOT_ETH).available()).isEqualTo(units(20));

        posted(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(31)));
        assertThat(ledger.balance(alice(USDT))).isEqualTo(new Balance(alice(USDT), units(-48), units(0), units(0)));
        assertThat(ledger.balance(HOT_USDT)).isEqualTo(new Balance(HOT_USDT, units(900), units(0), units(0)));
        assertThat(ledger.balance(HOT_ETH)).isEqualTo(new Balance(HOT_ETH, units(39), units(0), units(0)));
        assertThat(ledger.balance(Account.of(AccountKind.WITHDRAWAL_FEES, USDT)).total())
                .isEqualTo(units(2));
        assertThat(ledger.balance(Account.of(AccountKind.NETWORK_FEES, ETH)).total())
                .isEqualTo(units(31));
        assertThat(ledger.history("w1"))
                .extracting(TransferSummary::step, TransferSummary::resolvedBy)
                .containsExactly(tuple("reserve", 5L), tuple("fund/1", 6L), tuple("settle", null));
    }

    @Test
    void aFailedPaymentCostsItsFeeAndGivesTheCustomerTheMoneyAgain() {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.fund(ORDER, FUNDING));
        posted(Postings.fail(ORDER, FUNDING, BLOCK_7, eth(31)));

        assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(150));
        assertThat(ledger.balance(HOT_USDT).available()).isEqualTo(units(1000));
        assertThat(ledger.balance(HOT_ETH).available()).isEqualTo(units(39));
    }

    @Test
    void nativeMoneyAndItsGasAreHeldOnOneAccount() {
        Order order = new Order("w2", "alice", eth(15), eth(1));
        posted(Postings.openCustomer("alice", eth(16)));
        posted(Postings.reserve(order, NOON.plusSeconds(60)));
        posted(Postings.fund(order, FUNDING));
        assertThat(ledger.balance(HOT_ETH).available()).isEqualTo(units(5));

        posted(Postings.settle(order, FUNDING, BLOCK_7, eth(31)));
        assertThat(ledger.balance(HOT_ETH)).isEqualTo(new Balance(HOT_ETH, units(24), units(0), units(0)));
        assertThat(ledger.balance(alice(ETH)).total()).isZero();
    }

    @Test
    void aShortCustomerAShortWalletAndShortGasAreToldApartAndChangeNothing() throws SQLException {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        Order second = new Order("w2", "alice", usdt(47), usdt(2));
        Order large = new Order("w3", "bob", usdt(1001), usdt(0));
        posted(Postings.openCustomer("bob", usdt(5000)));
        posted(Postings.reserve(large, NOON.plusSeconds(60)));
        List<String> before = rows(database);

        Outcome customer = ledger.post(Postings.reserve(second, NOON.plusSeconds(60)));
        Outcome wallet = ledger.post(Postings.fund(large, FUNDING));
        Outcome gas = ledger.post(Postings.fund(ORDER, new Funding(1, AccountKind.HOT, WALLET, eth(71))));

        assertThat(customer).isEqualTo(new Insufficient(alice(USDT), units(49), units(48)));
        assertThat(wallet).isEqualTo(new Insufficient(HOT_USDT, units(1001), units(1000)));
        assertThat(gas).isEqualTo(new Insufficient(HOT_ETH, units(71), units(70)));
        assertThat(Postings.shortage(second, (Insufficient) customer)).isEqualTo(Postings.Shortage.CUSTOMER);
        assertThat(Postings.shortage(large, (Insufficient) wallet)).isEqualTo(Postings.Shortage.WALLET);
        assertThat(Postings.shortage(ORDER, (Insufficient) gas)).isEqualTo(Postings.Shortage.GAS);
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndAnotherBodyUnderTheKeyIsRefused() throws SQLException {
        Transfer reserve = Postings.reserve(ORDER, NOON.plusSeconds(60));
        Outcome first = ledger.post(reserve);
        clock.set(NOON.plusSeconds(600));
        List<String> before = rows(database);

        assertThat(ledger.post(reserve)).isEqualTo(first).isEqualTo(new Posted(4, NOON));
        refused(Postings.reserve(ORDER, NOON.plusSeconds(61)), "ledger.key.reused");
        refused(
                Postings.reserve(new Order("w1", "alice", usdt(99), usdt(3)), NOON.plusSeconds(60)),
                "ledger.key.reused");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void aHoldEndsOnceOnly() throws SQLException {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.release(ORDER, 0));
        List<String> before = rows(database);

        refused(Postings.fund(ORDER, FUNDING), "ledger.hold.resolved");
        refused(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(1)), "ledger.hold.unknown");
        clock.set(NOON.plusSeconds(60));
        refused(Postings.expire(ORDER), "ledger.hold.resolved");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void aHoldExpiresAtItsDeadlineAndNotBefore() throws SQLException {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        List<String> before = rows(database);
        refused(Postings.expire(ORDER), "ledger.hold.not-due");
        assertThat(ledger.due(NOON.plus(Duration.ofMillis(59_999)), 10)).isEmpty();

        clock.set(NOON.plusSeconds(60));
        refused(Postings.fund(ORDER, FUNDING), "ledger.hold.expired");
        assertThat(rows(database)).isEqualTo(before);
        assertThat(ledger.due(NOON.plusSeconds(60), 10)).containsExactly("w1");

        posted(Postings.expire(ORDER));
        assertThat(ledger.balance(alice(USDT)).available()).isEqualTo(units(150));
        assertThat(ledger.due(NOON.plusSeconds(60), 10)).isEmpty();
    }

    @Test
    void whatIsFundedHasNoDeadline() {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.fund(ORDER, FUNDING));
        clock.set(NOON.plus(Duration.ofDays(365)));

        assertThat(ledger.due(clock.instant(), 10)).isEmpty();
        refused(Postings.expire(ORDER), "ledger.hold.resolved");
        posted(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(1)));
    }

    @Test
    void aSecondRoundTakesThePlaceOfTheFirst() {
        Funding second = new Funding(2, AccountKind.HOT, WALLET, eth(60));
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.fund(ORDER, FUNDING));
        posted(Postings.fund(ORDER, second));
        assertThat(ledger.balance(HOT_ETH).available()).isEqualTo(units(10));

        refused(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(1)), "ledger.hold.resolved");
        posted(Postings.settle(ORDER, second, BLOCK_7, eth(1)));
        assertThat(ledger.balance(HOT_USDT).available()).isEqualTo(units(900));
    }

    @Test
    void theTotalAtABlockLeavesLaterBlocksOut() {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.fund(ORDER, FUNDING));
        posted(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(31)));

        Account unused = Account.cold(WALLET, USDT);
        assertThat(ledger.totalsAt(List.of(HOT_USDT, unused, HOT_ETH), 6))
                .isEqualTo(Map.of(HOT_USDT, units(1000), unused, units(0), HOT_ETH, ledger.totalAt(HOT_ETH, 6)));
        assertThat(ledger.totalsAt(List.of(HOT_USDT), 7)).isEqualTo(Map.of(HOT_USDT, units(900)));
        assertThat(ledger.totalsAt(List.of(), 6)).isEmpty();
        assertThat(ledger.totalAt(HOT_USDT, 4)).isZero();
        assertThat(ledger.totalAt(HOT_USDT, 6)).isEqualTo(units(1000));
        assertThat(ledger.totalAt(HOT_USDT, 7)).isEqualTo(units(900));
        assertThat(ledger.totalAt(HOT_ETH, 7)).isEqualTo(units(39));
    }

    @Test
    void aStatementShowsEveryEntryNewestFirstWithItsRunningTotal() {
        posted(Postings.reserve(ORDER, NOON.plusSeconds(60)));
        posted(Postings.fund(ORDER, FUNDING));
        posted(Postings.settle(ORDER, FUNDING, BLOCK_7, eth(31)));

        assertThat(ledger.statement(alice(USDT), Long.MAX_VALUE, 10))
                .containsExactly(
                        new StatementLine(6, NOON, "w1", "settle", units(-102), units(48), BLOCK_7),
                        new StatementLine(
                                3,
                                NOON,
                                "opening",
                                AccountId.of(alice(USDT)).toString(),
                                units(150),
                                units(150),
                                null));
        assertThat(ledger.statement(alice(USDT), 6, 1))
                .extracting(StatementLine::seq)
                .containsExactly(3L);
    }

    @Test
    void sumsBeyondTheColumnAreRefused() throws SQLException {
        Amount most = new Amount(Amount.MAX_UNITS, USDT);
        posted(Postings.openCustomer("rich", most));
        List<String> before = rows(database);

        refused(Postings.openCustomer("richer", usdt(851)), "ledger.range");
        assertThat(rows(database)).isEqualTo(before);
    }

    private void posted(Transfer transfer) {
        assertThat(ledger.post(transfer)).isInstanceOf(Posted.class);
    }

    private void refused(Transfer transfer, String code) {
        assertThat(ledger.post(transfer))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
