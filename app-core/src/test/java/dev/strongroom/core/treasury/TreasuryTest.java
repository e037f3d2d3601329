package dev.strongroom.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.RecordsFixture;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.AssetPosition.Figure;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.Treasury;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletPosition;
import dev.strongroom.core.api.WalletPurpose;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.db.Databases;
import dev.strongroom.core.db.Dialect;
import dev.strongroom.core.ledger.Account;
import dev.strongroom.core.ledger.AccountKind;
import dev.strongroom.core.ledger.ChainCause;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.Postings;
import dev.strongroom.core.ledger.Transfer;
import dev.strongroom.core.staff.PracticeDesk;
import dev.strongroom.core.wallet.WalletRegister;
import dev.strongroom.core.wallet.Wallets;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Dialect.class)
class TreasuryTest {
    private static final Asset USDT = PracticeDesk.USDT;
    private static final Asset COIN = PracticeDesk.COIN;
    private static final LocalDate FIRST = LocalDate.parse("2026-11-21");

    @TempDir
    Path folder;

    private final Dialect dialect;
    private RecordsFixture core;
    private Treasury treasury;

    TreasuryTest(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Day 1: 500 hot, 9000 cold, 4000 owed. Day 2: 100 paid hot. Day 4: 1000 from cold to hot, 70 come in. */
    @BeforeEach
    void open() {
        core = new RecordsFixture(Databases.fresh(dialect), folder, _ -> {});
        treasury = core.get(Treasury.class);
        WalletRegister register = core.get(WalletRegister.class);
        register.takeOver();
        Wallets wallets = core.get(Wallets.class);
        Wallet hot = wallets.hot(PracticeDesk.NETWORK).orElseThrow();
        register.open(hot, Amount.of(500, USDT), 10);
        register.open(hot, Amount.of(50, COIN), 10);
        register.open(wallets.cold(PracticeDesk.NETWORK).orElseThrow(), Amount.of(9000, USDT), 10);
        post(Postings.openCustomer("carla", Amount.of(4000, USDT)));
        core.clock.step(Duration.ofDays(1));
        pay("w1", 100, 1, 7);
        core.clock.step(Duration.ofDays(2));
        post(Transfer.of("move", "1")
                .entry(Account.cold(PracticeDesk.COLD, USDT), units(-1000))
                .entry(Account.hot(PracticeDesk.HOT, USDT), units(1000))
                .causedBy(new ChainCause(PracticeDesk.NETWORK, 30, null))
                .build());
        post(Transfer.of("found", "1")
                .entry(Account.hot(PracticeDesk.HOT, USDT), units(70))
                .entry(Account.of(AccountKind.SUSPENSE, USDT), units(-70))
                .causedBy(new ChainCause(PracticeDesk.NETWORK, 31, null))
                .build());
    }

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void tiersTellWhatIsWhereWhatIsOwedAndWhatChangedSinceYesterday() {
        Postings.Order open = order("w2", 300, 2);
        post(Postings.reserve(open, core.clock.instant().plus(Duration.ofHours(1))));
        post(Postings.fund(open, funding(9)));

        AssetPosition usdt = position(USDT);

        assertThat(usdt.token().symbol()).isEqualTo("USDT");
        assertThat(usdt.tiers())
                .containsExactly(
                        new AssetPosition.Tier(WalletTier.HOT, figure(1470, 400), units(1170)),
                        new AssetPosition.Tier(WalletTier.COLD, figure(8000, 9000), units(8000)));
        assertThat(usdt.tiers().getFirst().total().change()).isEqualTo(units(1070));
        assertThat(usdt.inFlight()).isEqualTo(units(302));
        assertThat(usdt.owed()).isEqualTo(figure(3899, 3899));
        assertThat(usdt.deposits()).isEqualTo(figure(0, 0));
        assertThat(position(COIN).tiers().getFirst())
                .isEqualTo(new AssetPosition.Tier(WalletTier.HOT, figure(43, 43), units(34)));
        assertThat(treasury.tiers().getFirst().token().asset()).isEqualTo(COIN);
    }

    @Test
    void historyIsWhatTheBooksHeldAtTheEndOfEachDay() {
        List<DayBalance> history = treasury.history(5).stream()
                .filter(day -> day.asset().equals(USDT))
                .toList();

        assertThat(history)
                .containsExactly(
                        balance(FIRST.minusDays(1), 0, 0, 0),
                        balance(FIRST, 500, 9000, 4000),
                        balance(FIRST.plusDays(1), 400, 9000, 3899),
                        balance(FIRST.plusDays(2), 400, 9000, 3899),
                        balance(FIRST.plusDays(3), 1470, 8000, 3899));
        assertThat(treasury.history(1)).hasSize(treasury.tiers().size());
    }

    @Test
    void flowLeavesOutOwnMovesAndTheTakeoverOfTheFirstDay() {
        List<DayFlow> flow = treasury.flow(4).stream()
                .filter(day -> day.asset().equals(USDT))
                .toList();

        assertThat(flow)
                .containsExactly(
                        flow(FIRST, 0, 0),
                        flow(FIRST.plusDays(1), 0, 100),
                        flow(FIRST.plusDays(2), 0, 0),
                        flow(FIRST.plusDays(3), 70, 0));
        assertThat(treasury.flow(4))
                .contains(new DayFlow(FIRST.plusDays(1), COIN, BigInteger.ZERO, BigInteger.valueOf(7)));
    }

    @Test
    void walletsTellOneByOneWhatTheBooksHaveOfThem() {
        post(Transfer.of("stake", "1")
                .entry(Account.hot(PracticeDesk.HOT, COIN), units(-13))
                .entry(Account.staked(PracticeDesk.HOT, COIN), units(13))
                .causedBy(new ChainCause(PracticeDesk.NETWORK, 32, null))
                .build());
        Postings.Order open = order("w2", 300, 2);
        post(Postings.reserve(open, core.clock.instant().plus(Duration.ofHours(1))));
        post(Postings.fund(open, funding(9)));

        List<WalletPosition> wallets = treasury.wallets();

        assertThat(wallets).hasSize(2);
        WalletPosition cold = of(wallets, PracticeDesk.COLD);
        assertThat(cold.purposes()).containsExactly(WalletPurpose.RESERVE);
        assertThat(cold.holdings().getFirst())
                .as("nobody has taken its coin into the books")
                .isEqualTo(new WalletPosition.Holding(
                        cold.holdings().getFirst().token(), BigInteger.ZERO, BigInteger.ZERO, null));
        assertThat(holding(cold, USDT).total()).isEqualTo(units(8000));
        WalletPosition hot = of(wallets, PracticeDesk.HOT);
        assertThat(hot.purposes()).as("the policy has nothing paid").isEmpty();
        assertThat(hot.holdings().getFirst().token().asset()).isEqualTo(COIN);
        assertThat(hot.holdings().getFirst().total()).as("staked included").isEqualTo(units(43));
        assertThat(hot.holdings().getFirst().available()).isEqualTo(units(43 - 13 - 9));
        assertThat(holding(hot, USDT).available()).isEqualTo(units(1170));
        assertThat(holding(hot, USDT).height()).isEqualTo(10);
    }

    private static WalletPosition of(List<WalletPosition> wallets, Address address) {
        return wallets.stream()
                .filter(one -> one.wallet().address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static WalletPosition.Holding holding(WalletPosition wallet, Asset asset) {
        return wallet.holdings().stream()
                .filter(one -> one.token().asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSpanOutOfRangeIsRefused() {
        for (int days : new int[] {0, -1, 401}) {
            for (Runnable ask : List.<Runnable>of(() -> treasury.history(days), () -> treasury.flow(days))) {
                assertThatThrownBy(ask::run)
                        .isInstanceOfSatisfying(
                                RefusedException.class,
                                e -> assertThat(e.code()).isEqualTo("treasury.days"));
            }
        }
    }

    private AssetPosition position(Asset asset) {
        return treasury.tiers().stream()
                .filter(p -> p.token().asset().equals(asset))
                .findFirst()
                .orElseThrow();
    }

    private void pay(String id, long amount, long fee, long networkFee) {
        Postings.Order order = order(id, amount, fee);
        post(Postings.reserve(order, core.clock.instant().plus(Duration.ofHours(1))));
        post(Postings.fund(order, funding(9)));
        ChainCause cause = new ChainCause(PracticeDesk.NETWORK, 20, "0x" + id);
        post(Postings.settle(order, funding(9), cause, Amount.of(networkFee, COIN)));
    }

    private static Postings.Order order(String id, long amount, long fee) {
        return new Postings.Order(id, "carla", Amount.of(amount, USDT), Amount.of(fee, USDT));
    }

    private static Postings.Funding funding(long feeCap) {
        return new Postings.Funding(1, AccountKind.HOT, PracticeDesk.HOT, Amount.of(feeCap, COIN));
    }

    private void post(Transfer transfer) {
        core.get(Ledger.class).post(transfer).orRefuse();
    }

    private static DayBalance balance(LocalDate day, long hot, long cold, long owed) {
        return new DayBalance(day, USDT, units(hot), units(cold), BigInteger.ZERO, units(owed));
    }

    private static DayFlow flow(LocalDate day, long in, long out) {
        return new DayFlow(day, USDT, units(in), units(out));
    }

    private static Figure figure(long now, long before) {
        return new Figure(units(now), units(before));
    }

    private static BigInteger units(long units) {
        return BigInteger.valueOf(units);
    }
}
