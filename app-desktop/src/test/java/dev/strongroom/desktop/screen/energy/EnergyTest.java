package dev.strongroom.desktop.screen.energy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.ChainSamples;
import dev.strongroom.desktop.session.FakeDesk;
import dev.strongroom.desktop.session.FakeEnergy;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.TokenNames;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnergyTest {
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotifier notifier = new FakeNotifier();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final EnergyViewModel model = new EnergyViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            Names.INSTANCE,
            clock);

    /** The coin of practice TRON. */
    private enum Names implements TokenNames {
        INSTANCE;

        @Override
        public Token token(Asset asset) {
            return ChainSamples.token(asset.network(), "TRX");
        }

        @Override
        public Token coin(Network network) {
            return ChainSamples.token(network, "TRX");
        }
    }

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.treasury.put(ChainSamples.token(ChainSamples.TRON, "TRX"), "9000", "50000", "30000", "2500");
        desk.energy.put(FakeEnergy.wallet(FakeEnergy.WALLET, "4000", "600", "250", List.of()));
        model.onShow();
    }

    private EnergyWallet wallet() {
        return model.list().rows().getFirst();
    }

    private EnergyForm form(EnergyStep step) {
        return model.form(step, wallet());
    }

    @Test
    void withoutSuchWalletsThereIsNothing() {
        FakeDesk other = new FakeDesk();
        assertThat(EnergyStand.read(other)).isEqualTo(EnergyStand.NONE);
        assertThat(model.list().rows()).hasSize(1);
        assertThat(model.isUntouched()).isFalse();
    }

    @Test
    void whereNothingIsStakedSomebodyIsToldWhatItIsGoodFor() {
        desk.energy.put(FakeEnergy.wallet(FakeEnergy.WALLET, "0", "0", "0", List.of()));
        model.look();
        assertThat(model.isUntouched()).isTrue();
        assertThat(model.whyNot(wallet())).isEqualTo("Nothing is staked that is not lent. Nothing is to be collected.");
    }

    @Test
    void aStakeSaysWhatComesOfItAndIsAskedForOnce() {
        EnergyForm form = form(EnergyStep.STAKE);
        assertThat(form.action()).isEqualTo("Stake");
        assertThat(form.orderProperty().get()).isNull();
        form.amountProperty().set(" 1200.5 ");
        assertThat(form.action()).isEqualTo("Stake 1,200.50 TRX");
        assertThat(form.facts())
                .extracting(EnergyForm.Fact::value)
                .satisfiesExactly(
                        held -> assertThat(held).isEqualTo("9,000.00 TRX"),
                        gives -> assertThat(gives).isEqualTo("90,037 energy a day"),
                        back -> assertThat(back).contains("14 days after it is unstaked", "Dec 5, 2026"),
                        counts -> assertThat(counts).contains("hot float of TRX", "less than 2,500.00 TRX at once"));
        form.ask();
        assertThat(desk.energy.orders())
                .containsExactly(new EnergyOrder(EnergyStep.STAKE, FakeEnergy.WALLET, FakeEnergy.trx("1200.5")));
        assertThat(notifier.told())
                .containsExactly("done: Asked for: Stake 1,200.50 TRX. It goes on by itself and is followed here.");
        assertThat(wallet().underWay()).hasSize(1);
        assertThat(model.whyNot(wallet())).isEqualTo("Stake: one is under way.");
    }

    @Test
    void anAmountThatCannotBeIsSaidAtTheFieldAndNothingIsAskedFor() {
        EnergyForm form = form(EnergyStep.UNSTAKE);
        for (String wrong : List.of("0", "abc", "1.1234567", "3400.000001")) {
            form.amountProperty().set(wrong);
            assertThat(form.problemProperty().get()).as(wrong).isNotEmpty();
            form.ask();
        }
        assertThat(form.problemProperty().get()).contains("Only 3,400.00 TRX");
        assertThat(desk.energy.keys()).isEmpty();
        form.amountProperty().set("3400");
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.facts())
                .extracting(EnergyForm.Fact::value)
                .anyMatch(text -> text.startsWith("On Dec 5, 2026"))
                .contains("Nothing: no coin leaves the wallet", "255,000 energy a day");
    }

    @Test
    void lessThanTheLeastStakeIsSaidAtTheField() {
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set("0.999999");
        assertThat(form.problemProperty().get()).contains("at least 1.00 TRX");
        form.ask();
        assertThat(desk.energy.keys()).isEmpty();
        form.amountProperty().set("1");
        assertThat(form.problemProperty().get()).isEmpty();
    }

    @Test
    void whatIsDueIsCollectedWhole() {
        EnergyForm form = form(EnergyStep.COLLECT);
        assertThat(form.action()).isEqualTo("Collect 250.00 TRX");
        form.ask();
        assertThat(desk.energy.orders())
                .containsExactly(new EnergyOrder(EnergyStep.COLLECT, FakeEnergy.WALLET, FakeEnergy.trx("250")));
    }

    @Test
    void aRepeatAfterSilenceHasTheSameKeyAndAnotherOrderAnother() {
        desk.energy.refuse(new IllegalStateException("no answer"));
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set("10");
        form.ask();
        assertThat(form.problemProperty().get()).contains("it is not asked for twice");
        EnergyForm again = form(EnergyStep.STAKE);
        again.amountProperty().set("10.0");
        again.ask();
        assertThat(desk.energy.keys().get(1)).isEqualTo(desk.energy.keys().get(0));
        again.amountProperty().set("11");
        again.ask();
        assertThat(desk.energy.keys().get(2)).isNotEqualTo(desk.energy.keys().get(0));
        desk.energy.refuse(null);
        again.ask();
        again.ask();
        assertThat(desk.energy.keys().get(3)).isEqualTo(desk.energy.keys().get(2));
        assertThat(desk.energy.keys().get(4)).isNotEqualTo(desk.energy.keys().get(3));
    }

    @Test
    void anOrderWhoseAnswerGotLostIsNotAskedForTwiceWhateverIsAskedForBetween() {
        desk.energy.lose(new IllegalStateException("no answer"));
        ask("10");
        ask("11");
        ask("10");
        assertThat(desk.energy.orders()).hasSize(2);
        assertThat(desk.energy.keys().get(2)).isEqualTo(desk.energy.keys().get(0));
        desk.energy.lose(null);
        ask("11");
        assertThat(desk.energy.orders()).hasSize(2);
        assertThat(notifier.told().getLast())
                .startsWith("done: Stake 11.00 TRX was asked for before, on ")
                .contains("Approved");
        session.unlock(FakePeople.approver("ben"));
        ask("10");
        assertThat(desk.energy.orders()).as("by another person").hasSize(3);
        assertThat(notifier.told().getLast()).startsWith("done: Asked for: Stake 10.00 TRX.");
    }

    @Test
    void whatWasDoneLongAgoIsNotSaidToBeAskedForNow() {
        desk.energy.lose(new IllegalStateException("no answer"));
        ask("10");
        desk.energy.lose(null);
        desk.energy.settle();
        ask("10");
        assertThat(desk.energy.orders()).hasSize(1);
        assertThat(notifier.told()).singleElement().asString().contains("was asked for before", "Settled", "ask again");
        ask("10");
        assertThat(desk.energy.orders()).hasSize(2);
        assertThat(notifier.told().getLast()).startsWith("done: Asked for: Stake 10.00 TRX.");
    }

    private void ask(String amount) {
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set(amount);
        form.ask();
    }

    @Test
    void aLateAnswerClosesNothingElse() {
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set("10");
        dialogs.show(new Region(), form);
        tasks.hold();
        form.ask();
        dialogs.show(new Region(), "another");
        tasks.answer();
        assertThat(desk.energy.orders()).hasSize(1);
        assertThat(dialogs.shown()).isEqualTo("another");
        dialogs.show(new Region(), form);
        form.ask();
        assertThat(dialogs.shown()).isNull();
    }

    @Test
    void aRefusalStandsAtTheField() {
        desk.energy.refuse(new RefusedException("hot.float", "above the ceiling of the hot float"));
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set("10");
        form.ask();
        assertThat(form.problemProperty().get()).contains("hot float");
        assertThat(form.busyProperty().get()).isFalse();
        assertThat(notifier.told()).isEmpty();
    }

    @Test
    void aSilentNodeALockedDeskAndOtherRolesAskForNothing() {
        desk.energy.put(FakeEnergy.unknown(FakeEnergy.WALLET, new Note("node.unreachable", "did not answer")));
        model.look();
        assertThat(model.isUntouched()).isFalse();
        assertThat(model.whyNot(wallet())).contains("while nothing is known of the stake");
        assertThat(model.unknown(new Note("energy.wallet", "wallet: is not active")))
                .startsWith("The chain does not");
        session.unlock(FakePeople.officer("adm", StaffRole.ADMIN));
        assertThat(model.whyNot(wallet())).isEqualTo("Operators and approvers stake, unstake and collect.");
        session.lock();
        assertThat(model.whyNot(wallet())).isNotEmpty();
        EnergyForm form = form(EnergyStep.STAKE);
        form.amountProperty().set("10");
        form.ask();
        assertThat(form.problemProperty().get()).isNotEmpty();
        assertThat(desk.energy.keys()).isEmpty();
    }

    @Test
    void whatIsUnderWayTellsItsStateAndWhatItWaitsFor() {
        Note waits = new Note("hot.float", "the hour is used up");
        var stake = FakeEnergy.row(
                "901", EnergyStep.STAKE, FakeEnergy.trx("5"), FakeEnergy.WALLET, WithdrawalState.APPROVED, waits);
        var lend = FakeEnergy.row(
                "902",
                EnergyStep.LEND,
                FakeEnergy.trx("5"),
                ChainSamples.wallet(ChainSamples.TRON, 9),
                WithdrawalState.CONFIRMING,
                null);
        assertThat(model.facts(stake)).hasSize(3).first().isEqualTo("Approved");
        assertThat(model.facts(stake).getLast()).contains("hot float");
        assertThat(model.facts(lend)).hasSize(3).element(1).isEqualTo("Confirming");
        model.toWithdrawal("902");
        assertThat(navigator.route()).isEqualTo(new Route(Place.WITHDRAWALS, "902"));
    }

    @Test
    void whatCannotBeReadIsSaidAndForgottenWithTheNextAnswer() {
        desk.energy.fail(new IllegalStateException("no database"));
        model.look();
        assertThat(model.list().problemProperty().get()).contains("No money moves by that");
        assertThat(model.list().rows()).hasSize(1);
        desk.energy.fail(null);
        model.look();
        assertThat(model.list().problemProperty().get()).isEmpty();
    }

    @Test
    void paymentsThatGoOnAreReadAgainWhileItIsShown() {
        desk.energy.put(FakeEnergy.wallet(FakeEnergy.WALLET, "5000", "600", "250", List.of()));
        beats.beat("withdrawal.state", "901");
        assertThat(wallet().staked()).isEqualTo(FakeEnergy.trx("5000"));
        model.onHide();
        desk.energy.put(FakeEnergy.wallet(FakeEnergy.WALLET, "6000", "600", "250", List.of()));
        beats.beat("withdrawal.state", "901");
        assertThat(wallet().staked()).isEqualTo(FakeEnergy.trx("5000"));
    }
}
