package dev.strongroom.desktop.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Head;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.MovableClock;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.Nodes;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.core.api.UnaskedOutflow;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.ArrivalSamples;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.StateLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the overview says where money comes in, and where it left unasked. */
class MoneyInAttentionTest {
    private static final Note NO_ANSWER = new Note("node.timeout", "no answer in 20 s");
    private static final Token COIN = ChainSamples.token(Samples.NETWORK, "ETH");

    private final FakeDesk desk = new FakeDesk();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final MovableClock clock = new MovableClock(Samples.NOW);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private int freezes;
    private final OverviewViewModel model = new OverviewViewModel(
            desk,
            new Session(),
            beats.pulse(),
            navigator,
            tasks,
            new Said(new FakeDialogs(), new FakeNotifier(), messages),
            new Formats(messages, clock),
            clock,
            () -> freezes++);

    private List<AttentionLine> lines() {
        return model.attention(Objects.requireNonNull(model.morningProperty().get()));
    }

    private AttentionLine only() {
        assertThat(lines()).hasSize(1);
        return lines().getFirst();
    }

    private void steal(int number, String usdt, int minutes, boolean isInSuspense) {
        desk.unasked.add(ArrivalSamples.unasked(number, Samples.usdt().parse(usdt), minutes, isInSuspense));
    }

    @Test
    void anOutflowThatNobodyAskedForAsksForAFreezeAsSoonAsItsEventComes() {
        model.onShow();
        assertThat(lines()).isEmpty();
        desk.unasked.add(ArrivalSamples.unasked(1, COIN.parse("0.002"), 2, false));
        steal(1, "7000", 2, false);
        beats.beat("outflow.unasked", "d-000001");

        assertThat(only().text())
                .isEqualTo("7,000.00 USDT + 0.002 ETH left hot wallet 0x9858Ef…aEda94"
                        + " on Practice Ethereum 2 min ago by a transaction that this desk did not make."
                        + " Freeze money-out now.");
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.DANGER);
        model.follow(only());
        assertThat(freezes).isEqualTo(1);
    }

    @Test
    void onceMoneyOutIsFrozenItLeadsToItsTraceAndThenToItsItem() {
        desk.moneyOut = new MoneyOutStatus(
                new MoneyOutStatus.Freeze(Actor.staff("eve"), Samples.NOW, "a theft", List.of(), 2), List.of());
        steal(1, "7000", 2, false);
        model.onShow();
        assertThat(lines()).hasSize(2);
        assertThat(lines().getFirst().text()).endsWith("Money-out is frozen; find out whose key signed it.");
        model.follow(lines().getFirst());
        assertThat(navigator.route()).isEqualTo(new Route(Place.AUDIT, "outflow:d-000001"));

        desk.unasked.clear();
        steal(1, "7000", 2, true);
        model.reload();
        assertThat(lines().getFirst().text()).endsWith("then decide about it in suspense.");
        model.follow(lines().getFirst());
        assertThat(navigator.route()).isEqualTo(new Route(Place.SUSPENSE, "d-000001"));
        assertThat(freezes).isZero();
    }

    @Test
    void itGoesWhenTheCoreKnowsWhyItLeft() {
        steal(1, "7000", 2, false);
        model.onShow();
        assertThat(lines()).hasSize(1);
        desk.unasked.clear();
        beats.beat("outflow.cleared", "d-000001");
        assertThat(lines()).isEmpty();
    }

    @Test
    void theNewestThreeHaveALineEachAndTheOthersShareOne() {
        for (int i = 1; i <= 9; i++) {
            steal(i, i + "", i, false);
        }
        desk.moneyOut = new MoneyOutStatus(
                new MoneyOutStatus.Freeze(Actor.staff("eve"), Samples.NOW, "a theft", List.of(), 2), List.of());
        model.onShow();
        assertThat(lines())
                .extracting(AttentionLine::text)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("1.00 USDT left"),
                        line -> assertThat(line).startsWith("2.00 USDT left"),
                        line -> assertThat(line).startsWith("3.00 USDT left"),
                        line -> assertThat(line).startsWith("6 more transactions took money that nobody asked for."),
                        line -> assertThat(line).startsWith("All money-out is frozen"));
    }

    @Test
    void aPoolIsTellingOnceItsSourcesHaveNoMore() {
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 3, null));
        desk.pools.put(PoolSamples.pool(ChainSamples.SOLANA, 3, 80L));
        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 20, 0L));
        model.onShow();
        assertThat(lines()).isEmpty();

        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 19, 0L));
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 0, 0L));
        beats.beat("pool.low", "");
        assertThat(lines())
                .extracting(AttentionLine::tone)
                .containsExactly(StateLabel.Tone.DANGER, StateLabel.Tone.WARNING);
        assertThat(lines().getFirst().text()).startsWith("Practice Ethereum: nobody can be given a deposit address");
        assertThat(lines().getLast().text()).contains("19 deposit addresses are left to give");
        model.follow(lines().getLast());
        assertThat(navigator.route()).isEqualTo(Route.to(Place.POOLS));
    }

    private void followed(@Nullable Instant lookedAt, @Nullable Note problem) {
        desk.following.clear();
        desk.following.add(new FollowerStatus(Samples.NETWORK, 20, 30, lookedAt, problem));
        model.reload();
    }

    @Test
    void aNetworkThatIsNotReadSaysSinceWhenAndWhy() {
        model.onShow();
        followed(Samples.NOW.minusSeconds(120), NO_ANSWER);
        assertThat(only().text()).startsWith("Practice Ethereum: no block could be read for 2 min");
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.WARNING);
        model.follow(only());
        assertThat(model.pointedOutProperty().get()).isEqualTo(Samples.NETWORK);

        followed(Samples.NOW.minusSeconds(301), NO_ANSWER);
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.DANGER);
        followed(null, NO_ANSWER);
        assertThat(only().text()).startsWith("Practice Ethereum: no block could be read yet");
        followed(Samples.NOW.minusSeconds(300), null);
        assertThat(lines()).isEmpty();
    }

    @Test
    void aNetworkThatIsSilentIsOneLineAndNotTwo() {
        followed(Samples.NOW.minusSeconds(120), NO_ANSWER);
        Head head = new Head(30, "0x00", Samples.NOW);
        desk.with(
                Nodes.class,
                () -> List.of(new NodeStatus(
                        Samples.NETWORK, "Test net", ListedNetwork.Kind.LOCAL, head, 20L, Samples.NOW, NO_ANSWER)));
        model.onShow();
        assertThat(only().text()).startsWith("Test net is silent");
    }

    @Test
    void aStandstillShowsByTimeAloneWithoutAnyEvent() {
        model.onShow();
        beats.quietBeat();
        followed(Samples.NOW, null);
        clock.move(Duration.ofSeconds(290));
        beats.quietBeat();
        assertThat(lines()).noneMatch(line -> line.step() instanceof AttentionLine.Look);
        desk.with(
                Nodes.class,
                () -> List.of(new NodeStatus(
                        Samples.NETWORK,
                        "Test net",
                        ListedNetwork.Kind.LOCAL,
                        new Head(30, "0x00", clock.instant()),
                        20L,
                        clock.instant(),
                        null)));
        clock.move(Duration.ofSeconds(20));
        beats.quietBeat();
        assertThat(lines()).as("it was read 20 s ago").isEmpty();
        clock.move(Duration.ofSeconds(10));
        beats.quietBeat();
        assertThat(only().text()).startsWith("Test net: no block could be read for 5 min");
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.DANGER);

        model.onHide();
        desk.following.clear();
        clock.move(Duration.ofSeconds(80));
        beats.quietBeat();
        assertThat(lines()).as("nobody looks").hasSize(1);
    }

    @Test
    void whatIsInSuspenseForADayIsLateAndForAWeekOverdue() {
        desk.suspense.put(ArrivalSamples.open(1, "80", null, Duration.ofHours(23)));
        model.onShow();
        assertThat(lines()).isEmpty();

        desk.suspense.put(ArrivalSamples.open(2, "80", null, Duration.ofHours(24)));
        desk.suspense.put(ArrivalSamples.open(3, "80", null, Duration.ofHours(73)));
        desk.suspense.put(ArrivalSamples.decided(
                ArrivalSamples.open(4, "80", null, Duration.ofDays(9)), SuspenseState.RESOLVED, null));
        model.reload();
        assertThat(only().text()).startsWith("2 amounts have been in suspense for more than a day, the oldest for 3 d");
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.WARNING);
        model.follow(only());
        assertThat(navigator.route()).isEqualTo(new Route(Place.SUSPENSE, "d-000003"));

        desk.suspense.put(ArrivalSamples.open(5, "80", null, Duration.ofDays(7)));
        model.reload();
        assertThat(only().tone()).isEqualTo(StateLabel.Tone.DANGER);
    }

    @Test
    void anOutflowInSuspenseIsOneLineAndNotTwo() {
        UnaskedOutflow stolen = ArrivalSamples.unasked(1, Samples.usdt().parse("7000"), 3000, true);
        desk.unasked.add(stolen);
        desk.suspense.put(
                ArrivalSamples.item(1, stolen.left(), new Note("outflow.unasked", ""), null, true, Duration.ofDays(2)));
        model.onShow();
        assertThat(only().text()).startsWith("7,000.00 USDT left hot wallet");
    }
}
