package dev.strongroom.core.deposit;

import static dev.strongroom.core.deposit.MoneyInFixture.CARLA_PAYS_TO;
import static dev.strongroom.core.deposit.MoneyInFixture.NOBODYS;
import static dev.strongroom.core.deposit.MoneyInFixture.OUTSIDE;
import static dev.strongroom.core.deposit.MoneyInFixture.usdt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.Movement;
import dev.strongroom.core.api.AddressBook;
import dev.strongroom.core.api.BookEntry;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.LookAlike;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ArrivalPostings;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The network counts a deposit as good with the second block: its own and one on top. */
@ParameterizedClass
@EnumSource(Dialect.class)
class MoneyInTest {
    private static final long TEN = 10_000_000;

    @TempDir
    Path folder;

    private final DatabaseSettings database;
    private final PaperChain chain = new PaperChain();
    private final PaperNode first = new PaperNode("first", chain);
    private final PaperNode second = new PaperNode("second", chain);
    private MoneyInFixture desk;

    MoneyInTest(Dialect dialect) {
        database = Databases.freshSettings(dialect);
    }

    @BeforeEach
    void start() {
        chain.mineEmpty(3);
        desk = start(first);
        desk.open(3);
        desk.tick();
    }

    private MoneyInFixture start(PaperNode... nodes) {
        return new MoneyInFixture(database, folder, _ -> {}, nodes);
    }

    private void restart(PaperNode... nodes) {
        desk.close();
        desk = start(nodes);
    }

    @AfterEach
    void close() {
        desk.requireSoundBooks();
        desk.close();
    }

    @Test
    void aDepositIsSeenAtOnceAndCreditedOnceWithTheConfirmationsThatTheNetworkNeeds() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        desk.tick();
        Deposit seen = desk.only();
        assertThat(seen.state()).isEqualTo(DepositState.SEEN);
        assertThat(seen.confirmations()).isEqualTo(new Deposit.Confirmations(1, 2));
        assertThat(desk.carla()).isZero();

        chain.mine();
        desk.tick();
        desk.tick();

        assertThat(desk.only().state()).isEqualTo(DepositState.CREDITED);
        assertThat(desk.carla()).isEqualTo(TEN);
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo(TEN);
        assertThat(desk.core.get(Deposits.class).postings(seen.id())).hasSize(1);
    }

    @Test
    void severalTransfersOfOneTransactionAreAsManyDeposits() {
        chain.mine(
                usdt("0xa", CARLA_PAYS_TO, TEN),
                new Movement("0xa", 1, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.valueOf(TEN), null),
                usdt("0xb", CARLA_PAYS_TO, TEN));
        chain.mine();
        desk.tick();

        assertThat(desk.deposits()).hasSize(3).allMatch(deposit -> deposit.state() == DepositState.CREDITED);
        assertThat(desk.carla()).isEqualTo(3 * TEN);
    }

    @Test
    void aBlockThatIsTakenBackBeforeTheCreditLeavesNothingInTheBooks() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        desk.tick();
        chain.reorganise(1);
        chain.mineEmpty(3);
        desk.tick();

        assertThat(desk.only().state()).isEqualTo(DepositState.ORPHANED);
        assertThat(desk.core.get(Deposits.class).postings(desk.only().id())).isEmpty();
        assertThat(desk.carla()).isZero();
    }

    @Test
    void aDepositThatMovesToAnotherBlockAfterItsCreditIsReversedAndCreditedOnceMore() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        chain.mineEmpty(2);
        desk.tick();
        assertThat(desk.carla()).isEqualTo(TEN);

        chain.reorganise(3);
        chain.mine();
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        chain.mineEmpty(3);
        desk.tick();
        desk.tick();

        assertThat(desk.deposits())
                .extracting(Deposit::state)
                .containsExactly(DepositState.CREDITED, DepositState.ORPHANED);
        assertThat(desk.carla()).isEqualTo(TEN);
        assertThat(desk.sum(AccountKind.DEPOSIT)).isEqualTo(TEN);
    }

    @Test
    void whatACustomerSpentBeforeItsDepositWasTakenBackIsAHoleInSuspense() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        chain.mineEmpty(2);
        desk.tick();
        Amount ten = Amount.of(TEN, PracticeDesk.USDT);
        desk.core
                .get(Ledger.class)
                .post(ArrivalPostings.move(
                        "spent",
                        "spend",
                        ten,
                        Account.customer("carla", PracticeDesk.USDT),
                        Account.of(AccountKind.REVENUE, PracticeDesk.USDT)))
                .orRefuse();

        chain.reorganise(3);
        chain.mineEmpty(4);
        desk.tick();
        desk.tick();

        SuspenseItem hole = desk.suspense().work().getFirst();
        assertThat(hole.isMissing()).isTrue();
        assertThat(hole.why().code()).isEqualTo("deposit.reversed");
        assertThat(hole.owner()).isEqualTo("carla");
        assertThat(desk.sum(AccountKind.DEPOSIT)).isZero();
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(TEN);
    }

    @Test
    void whatIsNobodysOrTooLittleOrFrozenGoesToSuspenseWithItsReason() {
        desk.core.get(Deposits.class).freeze(MoneyInFixture.ANA, "carla", "asked by the police");
        chain.mine(usdt("0xa", NOBODYS, TEN), usdt("0xb", CARLA_PAYS_TO, 999_999), usdt("0xc", CARLA_PAYS_TO, TEN));
        chain.mine();
        desk.tick();

        assertThat(desk.suspense().work())
                .extracting(item -> item.why().code())
                .containsExactly("deposit.unowned", "deposit.minimum", "deposit.frozen");
        assertThat(desk.carla()).isZero();
        assertThat(desk.sum(AccountKind.SUSPENSE)).isEqualTo(-(2 * TEN + 999_999));
    }

    @Test
    void whoPaysFromAnAddressThatLooksLikeAKnownOneIsKnownToNobodyAfterwards() {
        AddressBook book = desk.core.get(AddressBook.class);
        BookEntry known = book.add(MoneyInFixture.ANA, PracticeDesk.NETWORK, OUTSIDE.text(), "exchange", "");
        Address lookAlike =
                new Address(OUTSIDE.network(), OUTSIDE.text().replaceFirst("(?<=^0x.{4}).{32}", "ab".repeat(16)));
        assertThat(book.lookAlikes(lookAlike)).extracting(LookAlike::address).containsExactly(OUTSIDE);
        chain.mine(
                new Movement("0xdust", 0, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.ONE, lookAlike),
                new Movement("0xmore", 1, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.valueOf(TEN), lookAlike));
        chain.mine();
        desk.tick();

        assertThat(desk.suspense().work())
                .singleElement()
                .extracting(SuspenseItem::why)
                .extracting("code")
                .isEqualTo("deposit.minimum");
        assertThat(desk.carla()).as("dust is not hers, money is").isEqualTo(TEN);
        assertThat(book.entries()).containsExactly(known);
        assertThat(book.lookAlikes(OUTSIDE)).isEmpty();
        assertThat(desk.core.count("withdrawal"))
                .as("recipients that were seen")
                .isZero();
        assertThat(desk.core.count("customer_name")).isZero();
    }

    @Test
    void whatComesToAnOwnWalletCountsFromItsOpeningOn() {
        desk.close();
        desk = new MoneyInFixture(Databases.freshSettings(Dialect.H2), folder, _ -> {}, first);
        desk.tick();
        chain.mine(usdt("0xa", PracticeDesk.HOT, TEN));
        chain.mineEmpty(2);
        desk.tick();
        assertThat(desk.suspense().work()).isEmpty();

        desk.open(chain.head().height());
        chain.mine(usdt("0xb", PracticeDesk.HOT, 2 * TEN));
        chain.mine();
        desk.tick();

        assertThat(desk.only().why()).extracting("code").isEqualTo("deposit.unknown-origin");
        assertThat(desk.sum(AccountKind.HOT)).isEqualTo(2 * TEN);
    }

    @Test
    void whatLeavesWithoutAnybodysOrderIsToldAtOnceAndMissingOnceItIsFinal() {
        chain.mine(usdt("0xa", PracticeDesk.HOT, TEN));
        chain.mine();
        desk.tick();
        chain.mine(left("0xb"));
        desk.tick();
        assertThat(desk.core.audited()).anyMatch(entry -> entry.contains("outflow.unasked"));
        restart(first);
        assertThat(desk.unasked())
                .as("as it is stored, so that who begins to look later knows, too")
                .singleElement()
                .returns(WalletTier.HOT, UnaskedOutflow::tier)
                .returns(false, UnaskedOutflow::isInSuspense);

        desk.core.clock.step(Duration.ofMinutes(5));
        chain.mineEmpty(70);
        desk.tick();

        SuspenseItem missing = desk.suspense().work().getLast();
        assertThat(missing.isMissing()).isTrue();
        assertThat(missing.why().code()).isEqualTo("outflow.unasked");
        assertThat(desk.sum(AccountKind.HOT)).isZero();
        assertThat(desk.unasked())
                .singleElement()
                .returns(missing.id(), UnaskedOutflow::id)
                .returns(true, UnaskedOutflow::isInSuspense);

        SuspenseResolution lost = new SuspenseResolution(SuspenseResolution.Kind.WRITE_OFF, null, null, "stolen");
        desk.suspense().resolve(MoneyInFixture.ANA, missing.id(), missing.version(), lost);
        assertThat(desk.unasked()).isEmpty();
    }

    @Test
    void anOutflowIsNoAlarmAnyMoreOnceItsBlockIsTakenBack() {
        chain.mine(left("0xb"));
        desk.tick();
        assertThat(desk.unasked()).hasSize(1);

        chain.reorganise(1);
        chain.mineEmpty(2);
        desk.tick();
        assertThat(desk.unasked()).isEmpty();
        desk.tick();
        assertThat(desk.core.audited()).anyMatch(entry -> entry.contains("outflow.cleared"));
    }

    @Test
    void anOutflowIsNoAlarmAnyMoreOnceItsPaymentIsKnown() {
        chain.mine(left("0xb"));
        desk.tick();
        assertThat(desk.unasked()).hasSize(1);

        // as when a signer's answer is imported after its payment has landed
        desk.core.sql.update("insert into payment_attempt (txid, intent, number, withdrawal, unsigned_hex, signed_hex,"
                + " fee_cap, signed_at) values ('0xb', 'i', 1, 'w', '', '', 0, current_timestamp)");
        desk.tick();
        assertThat(desk.unasked()).isEmpty();
        desk.tick();
        assertThat(desk.core.audited())
                .filteredOn(entry -> entry.contains("outflow.cleared"))
                .hasSize(1);
    }

    private static Movement left(String txid) {
        return new Movement(txid, 0, PracticeDesk.HOT, PracticeDesk.USDT, BigInteger.valueOf(-TEN), null);
    }

    @Test
    void anAmountThatNoBookHoldsIsKeptAsTextAndStopsNobody() {
        chain.mine(
                new Movement("0xa", 0, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.TWO.pow(255), null),
                new Movement("0xb", 1, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.valueOf(TEN), null));
        chain.mine();
        desk.tick();

        assertThat(desk.carla()).isEqualTo(TEN);
        assertThat(desk.core.audited()).contains("system:follower deposit.range tx:0xa");
    }

    @Test
    void aThousandBlocksAreCaughtUpWithoutAGapAfterAStop() {
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        restart(first);
        for (int i = 0; i < 1_000; i++) {
            chain.mine(usdt("0x" + i, CARLA_PAYS_TO, TEN));
        }
        chain.mine();
        desk.tick();

        assertThat(desk.carla()).isEqualTo(1_001 * TEN);
        assertThat(desk.core.get(Following.class).followers().getFirst().lag()).isZero();
    }

    @Test
    void twoCoresOfOneDatabaseNeverBothFollow() {
        try (MoneyInFixture other = start(second)) {
            chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
            chain.mine();
            other.tick();
            assertThat(second.read()).isZero();
            desk.tick();
            assertThat(desk.carla()).isEqualTo(TEN);

            other.core.clock.step(Duration.ofMinutes(5));
            chain.mine(usdt("0xb", CARLA_PAYS_TO, TEN));
            chain.mine();
            other.tick();
            desk.tick();
            assertThat(desk.carla()).isEqualTo(2 * TEN);
        }
    }

    @Test
    void howFarAnotherCoreCameIsKnownToTheOneThatWaits() {
        try (MoneyInFixture other = start(second)) {
            chain.mine();
            other.tick();
            desk.tick();
            other.tick();
            FollowerStatus seen = other.followed();
            assertThat(seen.height()).isEqualTo(4);

            other.core.clock.step(Duration.ofSeconds(20));
            other.tick();
            assertThat(other.followed())
                    .as("it grows old while that one stands still")
                    .isEqualTo(seen);
            chain.mine();
            desk.tick();
            other.tick();
            assertThat(other.followed().height()).isEqualTo(5);
            assertThat(other.followed().lookedAt()).isAfter(seen.lookedAt());
        }
    }

    @Test
    void aDepositThatASecondNodeDoesNotHaveIsNotCredited() {
        restart(first, second);
        first.lie(block -> block.block().height() == 4
                ? new BlockMovements(block.block(), block.parentHash(), List.of(usdt("0xf", CARLA_PAYS_TO, TEN)))
                : block);
        chain.mineEmpty(3);
        desk.tick();
        assertThat(desk.only().state()).isEqualTo(DepositState.SEEN);
        assertThat(desk.carla()).isZero();

        second.lie(first.lie());
        desk.tick();
        assertThat(desk.carla()).isEqualTo(TEN);
    }

    @Test
    void anOutflowThatASecondNodeDoesNotHaveIsToldAndNotBooked() {
        restart(first, second);
        first.lie(block -> block.block().height() == 10
                ? new BlockMovements(
                        block.block(),
                        block.parentHash(),
                        List.of(new Movement(
                                "0xf", 0, CARLA_PAYS_TO, PracticeDesk.USDT, BigInteger.valueOf(-TEN), null)))
                : block);
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        chain.mineEmpty(72);
        desk.tick();
        assertThat(desk.core.audited()).anyMatch(entry -> entry.contains("outflow.unasked"));
        assertThat(desk.suspense().work()).isEmpty();

        second.lie(first.lie());
        desk.tick();
        assertThat(desk.suspense().work()).singleElement().matches(SuspenseItem::isMissing);
    }

    @Test
    void aNodeThatLagsOrFallsSilentOrIsOnAnotherBranchStopsNothingWhereThereIsASecond() {
        restart(first, second);
        chain.mine(usdt("0xa", CARLA_PAYS_TO, TEN));
        chain.mine();
        desk.tick();
        assertThat(desk.carla()).isEqualTo(TEN);

        PaperChain branch = new PaperChain();
        branch.reorganise(0);
        branch.mineEmpty(9);
        first.follow(branch);
        desk.tick();
        assertThat(desk.only().state()).isEqualTo(DepositState.CREDITED);
        first.follow(chain);

        first.lag(3);
        first.silent(true);
        chain.mine(usdt("0xb", CARLA_PAYS_TO, TEN));
        chain.mineEmpty(2);
        desk.tick();
        desk.tick();
        first.silent(false);
        first.lag(0);
        desk.tick();
        desk.tick();
        assertThat(desk.carla()).isEqualTo(2 * TEN);
    }
}
