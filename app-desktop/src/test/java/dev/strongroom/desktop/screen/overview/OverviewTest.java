package dev.strongroom.desktop.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.OutstandingPayment;
import dev.strongroom.core.api.Reconciliation;
import dev.strongroom.core.api.WalletTier;
import dev.strongroom.core.api.WithdrawalCount;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OverviewTest {
    private static final String WALLET = "0x70997970C51812dc3A010C7d01b50e0d17dc79C8";
    private final FakeDesk desk = new FakeDesk();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final Session session = new Session();
    private final OverviewViewModel model = new OverviewViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(new FakeDialogs(), notifier, messages),
            new Formats(messages, clock),
            clock,
            () -> {});

    private Morning now() {
        return Objects.requireNonNull(model.morningProperty().get());
    }

    private Tile tile(Tile.Kind kind) {
        return model.tiles(now()).get(List.of(Tile.Kind.values()).indexOf(kind));
    }

    private List<String> attention() {
        return model.attention(now()).stream().map(AttentionLine::text).toList();
    }

    private static OutstandingPayment signed(String id, Route route, long secondsAgo) {
        return new OutstandingPayment(
                id,
                WithdrawalState.BROADCAST,
                route,
                Samples.usdt().parse("5"),
                new Address(Samples.NETWORK, WALLET),
                new Slot(Samples.NETWORK, WALLET, "1"),
                Samples.NOW.minusSeconds(secondsAgo),
                true);
    }

    private static Reconciliation.Break difference() {
        return new Reconciliation.Break(
                new Address(Samples.NETWORK, WALLET),
                WalletTier.HOT,
                Samples.usdt().asset(),
                BigInteger.TEN,
                BigInteger.ONE);
    }

    @Test
    void aQuietDeskNeedsNobodyAndNoTileIsOut() {
        desk.treasury.put(Samples.usdt(), "62000", "900000", "900000", "100000");
        model.onShow();

        assertThat(attention()).isEmpty();
        assertThat(model.tiles(now())).extracting(Tile::kind).containsExactly(Tile.Kind.values());
        assertThat(model.tiles(now())).noneMatch(Tile::isOut);
        assertThat(tile(Tile.Kind.HOT).lines()).singleElement().satisfies(line -> {
            assertThat(line.symbol()).isEqualTo("USDT");
            assertThat(line.amount()).isEqualTo("62,000.00");
            assertThat(line.change()).isEqualTo("+1,860.00");
            assertThat(line.gauge()).isEqualTo(0.62);
            assertThat(line.gaugeText()).isEqualTo("62 % of the ceiling of 100,000.00");
        });
        assertThat(tile(Tile.Kind.OWED).lines().getFirst().change()).isEqualTo("−18,000.00");
    }

    @Test
    void whatWaitsIsCountedByStageAndAge() {
        desk.withdrawals.put(Samples.review("1", "5", WALLET));
        desk.withdrawals.put(Samples.review("2", "5", WALLET));
        desk.withdrawals.put(Samples.withdrawal("3", WithdrawalState.NEEDS_GAS, "5", WALLET, 1));
        desk.withdrawals.put(Samples.withdrawal("4", WithdrawalState.SETTLED, "5", WALLET, 1));
        model.onShow();

        QueueAges ages = now().waiting().ages();
        assertThat(ages.rows()).extracting(QueueAges.Row::stage).containsExactly(WaitStage.REVIEW, WaitStage.STARVED);
        assertThat(ages.rows().getFirst().counts()).containsExactly(Map.entry(QueueAges.Bucket.MINUTES, 2L));
        assertThat(ages.most()).isEqualTo(2);
        assertThat(model.ageTitle(now())).isEqualTo("What waits, by age");
    }

    @Test
    void moreThanAreListedCountAsOldAsTheOldestOfTheirStateAndATitleSaysWhatIsLate() {
        Instant oldest = Samples.NOW.minus(Duration.ofHours(30));
        QueueAges ages = QueueAges.of(
                List.of(Samples.review("1", "5", WALLET)),
                List.of(
                        new WithdrawalCount(WithdrawalState.REVIEW, 5, oldest),
                        new WithdrawalCount(WithdrawalState.DELAYED, 1, oldest.minusSeconds(9)),
                        new WithdrawalCount(WithdrawalState.FAILED, 7, oldest)),
                Samples.NOW);

        assertThat(ages.rows().getFirst().counts())
                .containsOnly(Map.entry(QueueAges.Bucket.MINUTES, 1L), Map.entry(QueueAges.Bucket.OLDER, 4L));
        assertThat(ages.late(Samples.NOW))
                .get()
                .extracting(QueueAges.Row::stage)
                .isEqualTo(WaitStage.REVIEW);
        assertThat(QueueAges.Bucket.of(QueueAges.LATE)).isEqualTo(QueueAges.Bucket.DAY);
    }

    @Test
    void hotAboveItsCeilingSaysHowMuchToMove() {
        desk.treasury.put(Samples.usdt(), "112500.25", "900000", "900000", "100000");
        model.onShow();

        assertThat(tile(Tile.Kind.HOT).advice())
                .containsExactly("12,500.25 USDT above the ceiling: move them to cold.");
        assertThat(tile(Tile.Kind.HOT).lines().getFirst().isOut()).isTrue();
        assertThat(tile(Tile.Kind.COLD).isOut()).isFalse();
    }

    @Test
    void anEmptyHotWalletAsksForARefill() {
        desk.treasury.put(Samples.usdt(), "0", "900000", "900000", "100000");
        model.onShow();

        assertThat(tile(Tile.Kind.HOT).advice()).containsExactly("No USDT is free in hot: refill from cold.");
    }

    @Test
    void owingMoreThanThereIsIsSaidOnTheTileAndOnTheChart() {
        desk.treasury.put(Samples.usdt(), "800", "100", "1001", "100000");
        model.onShow();

        assertThat(tile(Tile.Kind.OWED).advice())
                .singleElement()
                .asString()
                .startsWith("Customers are owed 1.00 USDT more");
        assertThat(model.balanceTitle()).isEqualTo("Customers are owed more USDT than the wallets hold");
    }

    @Test
    void whatIsUrgentComesFirstAndSevenLinesAreEnough() {
        desk.treasury.put(Samples.usdt(), "62000", "900000", "900000", "100000");
        desk.moneyOut = new MoneyOutStatus(
                new MoneyOutStatus.Freeze(Actor.staff("eve"), Samples.NOW.minusSeconds(120), "a drill", List.of(), 2),
                List.of(new MoneyOutStatus.FrozenWallet(
                        Samples.NETWORK.toString(),
                        WALLET,
                        new Note("x.y", "a foreign transaction"),
                        Samples.NOW.minusSeconds(60),
                        List.of())));
        desk.reconciliations.find(List.of(difference()));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(600));
        desk.with(Nodes.class, () -> List.of(silent()));
        desk.withdrawals.put(Samples.review("1", "12500", WALLET));
        desk.withdrawals.put(Samples.withdrawal("2", WithdrawalState.NEEDS_FUNDS, "7", WALLET, 1));
        desk.withdrawals.put(Samples.withdrawal("3", WithdrawalState.NEEDS_GAS, "7", WALLET, 1));
        desk.withdrawals.put(signed("4", Route.HOT, 3600));
        model.onShow();

        List<String> lines = attention();
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("All money-out is frozen by staff:eve for 2 min: a drill");
        assertThat(lines.get(1)).startsWith("Wallet 0x709979").endsWith("is frozen for 1 min: a foreign transaction");
        assertThat(lines.get(2)).startsWith("Test net: books and chain differ on one wallet (10 min ago)");
        assertThat(lines.get(3)).startsWith("Test net is silent: its newest block is 6 min old");
        assertThat(lines.get(4)).startsWith("One approved payment waits for funds");
        assertThat(lines.get(5)).startsWith("One approved payment waits for network coins");
        assertThat(lines.get(6)).startsWith("One signed payment has not landed");
    }

    @Test
    void whatIsOffComesBeforeWhatWaitsForSomebody() {
        desk.withdrawals.put(Samples.review("1", "12500", WALLET));
        desk.withdrawals.put(Samples.withdrawal("2", WithdrawalState.NEEDS_FUNDS, "7", WALLET, 1));
        model.onShow();

        assertThat(attention())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("One approved payment waits for funds"),
                        line -> assertThat(line).isEqualTo("One withdrawal waits for review, the oldest for 4 min"));
    }

    @Test
    void walletsThatAreNotInTheBooksAreOneLine() {
        desk.openings.put(Samples.usdt(), WalletTier.HOT, 0, "62000");
        desk.openings.put(Samples.usdt(), WalletTier.COLD, 0, "900000");
        model.onShow();
        assertThat(model.attention(now())).singleElement().satisfies(line -> {
            assertThat(line.text()).startsWith("2 wallets are not in the books yet");
            assertThat(line.step()).isEqualTo(new AttentionLine.TakeIn());
        });
    }

    private static NodeStatus silent() {
        return new NodeStatus(
                Samples.NETWORK,
                "Test net",
                ListedNetwork.Kind.LOCAL,
                new Head(100, "0x00", Samples.NOW.minusSeconds(360)),
                90L,
                Samples.NOW,
                null);
    }

    @Test
    void aSignedPaymentIsLateOnlyAfterTenMinutes() {
        desk.withdrawals.put(signed("4", Route.HOT, 600));
        model.onShow();
        assertThat(attention()).isEmpty();

        desk.withdrawals.put(signed("5", Route.HOT, 601));
        model.reload();
        assertThat(attention()).singleElement().asString().startsWith("One signed payment has not landed");

        model.follow(model.attention(now()).getFirst());
        assertThat(navigator.route()).isEqualTo(new dev.strongroom.desktop.nav.Route(Place.WITHDRAWALS, "5"));
    }

    @Test
    void aLateColdPaymentLeadsToSigning() {
        desk.withdrawals.put(signed("6", Route.COLD, 1200));
        model.onShow();
        model.follow(model.attention(now()).getFirst());

        assertThat(navigator.route().place()).isEqualTo(Place.SIGNING);
    }

    @Test
    void aBreakOffersToReconcileAgainAndTellsTheResult() {
        desk.reconciliations.find(List.of(difference()));
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(600));
        model.onShow();
        desk.reconciliations.find(List.of());
        model.follow(model.attention(now()).getFirst());

        assertThat(desk.reconciliations.asked()).containsExactly(Samples.NETWORK);
        assertThat(notifier.told()).containsExactly("done: Books and chain are equal on one network.");
        assertThat(attention()).isEmpty();
        assertThat(model.reconcilingProperty().get()).isFalse();
    }

    @Test
    void differencesThatAreFoundAreTold() {
        model.onShow();
        desk.reconciliations.find(List.of(difference()));
        model.reconcileAll();

        assertThat(tasks.names()).containsExactly("Reconciling");
        assertThat(notifier.told())
                .singleElement()
                .asString()
                .startsWith("refused: Practice Ethereum: books and chain differ on one wallet. Nothing was changed");
        assertThat(attention()).hasSize(1);
    }

    @Test
    void aNodeThatDoesNotAnswerLeavesTheLastResult() {
        desk.reconciliations.keep(Samples.NETWORK, Samples.NOW.minusSeconds(600));
        model.onShow();
        desk.reconciliations.fail(new NodeException(NodeException.Kind.TIMEOUT, "no answer", null));
        model.reconcileAll();

        assertThat(notifier.told())
                .singleElement()
                .asString()
                .startsWith("refused: Practice Ethereum did not answer. The last result stands");
        assertThat(now().runs())
                .singleElement()
                .satisfies(run -> assertThat(run.at()).isEqualTo(Samples.NOW.minusSeconds(600)));
    }

    @Test
    void aRefusedReconciliationNamesTheNetwork() {
        model.onShow();
        desk.reconciliations.fail(new RefusedException("network.no-node", "network: has no node"));
        model.reconcileAll();

        assertThat(notifier.told()).singleElement().asString().startsWith("refused: Practice Ethereum: ");
        assertThat(now().runs()).isEmpty();
        assertThat(model.reconcilingProperty().get()).isFalse();
    }

    @Test
    void anUnforeseenFailureOfAReconciliationIsToldAndItCanBeTriedAgain() {
        model.onShow();
        desk.reconciliations.fail(new IllegalStateException("no database"));
        model.reconcileAll();
        desk.reconciliations.fail(null);
        model.reconcileAll();

        assertThat(notifier.told())
                .containsExactly(
                        "failed: Reconciling IllegalStateException", "done: Books and chain are equal on one network.");
    }

    @Test
    void theChartsShowTheChosenAssetOnly() {
        var coin =
                dev.strongroom.chain.Registry.builtIn().network(Samples.NETWORK).nativeToken();
        desk.treasury.put(coin, "10", "100", "90", null);
        desk.treasury.put(Samples.usdt(), "62000", "900000", "900000", "100000");
        model.onShow();
        model.assetProperty().set(Samples.usdt());

        assertThat(model.balances())
                .hasSize(Morning.DAYS)
                .allMatch(day -> day.asset().equals(Samples.usdt().asset()));
        assertThat(model.flows()).hasSize(Morning.DAYS);
        assertThat(model.balances().getLast().hot())
                .isEqualTo(Samples.usdt().parse("62000").units());
        model.reload();
        assertThat(model.assetProperty().get()).isEqualTo(Samples.usdt());
    }

    @Test
    void whatCannotBeReadIsTold() {
        desk.treasury.fail(new IllegalStateException("no database"));
        model.onShow();

        assertThat(notifier.told()).containsExactly("failed: Reading the overview IllegalStateException");
        assertThat(model.morningProperty().get()).isNull();
        model.reconcileAll();
        assertThat(desk.reconciliations.asked()).isEmpty();
    }

    @Test
    void itFollowsTheFeedUntilItIsHidden() {
        model.onShow();
        desk.withdrawals.put(Samples.review("1", "12500", WALLET));
        beats.beat();
        assertThat(attention()).hasSize(1);

        model.onHide();
        assertThat(beats.readers()).isZero();
    }
}
