package dev.strongroom.desktop.screen.pools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolBreak;
import dev.strongroom.core.api.PoolCheck;
import dev.strongroom.core.api.PoolSource;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
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
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolsTest {
    private static final PoolAddress FREE = PoolSamples.address(Samples.NETWORK, 1, WalletState.AVAILABLE, null);
    private static final PoolAddress GIVEN = PoolSamples.address(Samples.NETWORK, 2, WalletState.ALLOCATED, "C-7");
    private static final PoolAddress FROZEN = PoolSamples.address(Samples.NETWORK, 3, WalletState.FROZEN, "C-8");
    private static final PoolAddress RETIRED = PoolSamples.address(Samples.NETWORK, 4, WalletState.RETIRED, null);
    private final RefusedException busy = new RefusedException("pool.busy", "pool: somebody changed it");
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final PoolsViewModel model = new PoolsViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            List.of(Samples.NETWORK, ChainSamples.TRON));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 40, null));
        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 4, 30L));
        desk.pools.put(PoolSamples.source(Samples.NETWORK, PoolSource.Kind.XPUB));
        List.of(FREE, GIVEN, FROZEN, RETIRED).forEach(desk.pools::put);
        navigator.go(Place.POOLS);
        model.onShow();
    }

    private PoolDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    private PoolAddress now(PoolAddress address) {
        return desk.pools.get(address.address());
    }

    private void sit(StaffRole role) {
        session.unlock(FakePeople.officer("ben", role));
    }

    @Test
    void everyPoolStandsAtALevel() {
        assertThat(model.pools()).extracting(PoolLevel::of).containsExactly(PoolLevel.ENOUGH, PoolLevel.LOW);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 4, 0L))).isEqualTo(PoolLevel.ENDING);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 0, 0L))).isEqualTo(PoolLevel.DRY);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 0, 5L))).isEqualTo(PoolLevel.LOW);
        assertThat(PoolLevel.of(PoolSamples.pool(ChainSamples.TRON, 20, 0L))).isEqualTo(PoolLevel.ENOUGH);
    }

    @Test
    void theFilterNarrowsTheList() {
        assertThat(model.list().rows()).containsExactly(FREE, GIVEN, FROZEN, RETIRED);
        assertThat(model.footer()).isEqualTo("4 addresses; these are all");
        model.filter().stateProperty().set(Optional.of(WalletState.FROZEN));
        assertThat(model.list().rows()).containsExactly(FROZEN);
        model.filter().networkProperty().set(Optional.of(ChainSamples.TRON));
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).isEqualTo("No address passes this filter.");
        model.clear();
        model.filter().searchProperty().set(" c-7 ");
        model.apply();
        assertThat(model.list().rows()).containsExactly(GIVEN);
        assertThat(drawn().address()).as("the only one is looked at").isEqualTo(GIVEN);
    }

    @Test
    void pagesFollowOneAnotherAndStayWhenSomethingChanges() {
        for (int i = 10; i < 240; i++) {
            desk.pools.put(new PoolAddress(
                    "eip155_deposit_" + i,
                    PoolSamples.where(Samples.NETWORK, i),
                    FREE.source(),
                    i,
                    WalletState.AVAILABLE,
                    null,
                    null,
                    Samples.NOW,
                    null,
                    1));
        }
        model.apply();
        assertThat(model.list().rows()).hasSize(PoolsViewModel.PAGE);
        assertThat(model.footer()).contains("more follow");
        model.list().more();
        assertThat(model.list().rows())
                .extracting(PoolAddress::name)
                .hasSize(234)
                .doesNotHaveDuplicates();
        assertThat(model.list().hasMoreProperty().get()).isFalse();
        model.list().more();
        beats.beat("pool.generate", Samples.NETWORK.toString());
        assertThat(model.list().rows()).hasSize(234);
    }

    @Test
    void whatChangesElsewhereIsReadAgain() {
        model.select(GIVEN);
        desk.pools.freeze(Objects.requireNonNull(session.officer()).actor(), GIVEN.address(), PoolSamples.ODD);
        beats.beat("withdrawal.state", "1");
        assertThat(drawn().address().state()).isEqualTo(WalletState.ALLOCATED);
        beats.beat("pool.freeze", GIVEN.name());
        assertThat(drawn().address().state()).isEqualTo(WalletState.FROZEN);
        assertThat(model.list().rows().get(1).state()).isEqualTo(WalletState.FROZEN);
        model.onHide();
        assertThat(beats.readers()).isZero();
    }

    @Test
    void aRouteSearches() {
        model.onHide();
        navigator.go(new Route(Place.POOLS, FROZEN.name()));
        model.onShow();
        assertThat(drawn().address()).isEqualTo(FROZEN);
        assertThat(Objects.requireNonNull(drawn().source()).signer()).isEqualTo("custodian-1");
        assertThat(drawn().address().index()).isEqualTo(2);
        model.toCustomer("C-8");
        assertThat(navigator.route()).isEqualTo(new Route(Place.CUSTOMERS, "C-8"));
    }

    @Test
    void aFailureIsToldOnceAndMended() {
        desk.pools.fail(new IllegalStateException("no database"));
        model.apply();
        model.apply();
        assertThat(model.list().problemProperty().get()).startsWith("The pools could not be read");
        assertThat(notifier.told()).hasSize(1);
        assertThat(model.list().rows()).as("what was read before stays").hasSize(4);
        assertThat(model.list().emptyText()).isEmpty();
        desk.pools.fail(new RefusedException("pool.query", "after: no address has the name 'x'"));
        model.apply();
        assertThat(model.list().problemProperty().get()).startsWith("Nothing was listed");
        desk.pools.fail(null);
        model.apply();
        assertThat(model.list().problemProperty().get()).isEmpty();
    }

    @Test
    void anAddressThatIsGoneIsSaid() {
        model.select(PoolSamples.address(ChainSamples.TRON, 9, WalletState.AVAILABLE, null));
        assertThat(notifier.told()).singleElement().asString().contains("no such address");
        assertThat(model.looked().detailProperty().get()).isNull();
    }

    @Test
    void anybodyOnTheStaffFreezesWithAReason() {
        sit(StaffRole.OPERATOR);
        model.select(GIVEN);
        model.commands().freeze(GIVEN);
        assertThat(desk.pools.calls()).containsExactly("staff:ben freeze " + GIVEN.name() + " a good reason");
        assertThat(notifier.told()).singleElement().asString().startsWith("done: " + GIVEN.name() + " is frozen");
        assertThat(drawn().address().state()).isEqualTo(WalletState.FROZEN);
        assertThat(dialogs.reasons()).singleElement().satisfies(asked -> {
            assertThat(asked.least()).isEqualTo(1);
            assertThat(asked.most()).isEqualTo(500);
        });
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        PoolCommands commands = model.commands();
        assertThat(commands.whyNotFreeze(FREE)).isEmpty();
        assertThat(commands.whyNotFreeze(RETIRED)).startsWith("It cannot be frozen");
        assertThat(commands.whyNotUnfreeze(FROZEN)).isEmpty();
        assertThat(commands.whyNotUnfreeze(GIVEN)).isEqualTo("It is not frozen.");
        assertThat(commands.whyNotUnfreeze(PoolSamples.paid(Samples.NETWORK, 9)))
                .contains("Assign it to that customer, or retire it");
        assertThat(commands.whyNotRetire(PoolSamples.paid(Samples.NETWORK, 9))).isEmpty();
        assertThat(commands.whyNotRetire(FREE)).isEmpty();
        assertThat(commands.whyNotRetire(GIVEN)).contains("freeze it first");
        assertThat(commands.whyNotRetire(RETIRED)).startsWith("It is retired already");
        sit(StaffRole.OPERATOR);
        assertThat(commands.whyNotUnfreeze(FROZEN)).contains("only an approver or an admin");
        assertThat(commands.whyNotRetire(FREE)).contains("only an approver or an admin");
        sit(StaffRole.ADMIN);
        assertThat(commands.whyNotUnfreeze(FROZEN)).isEmpty();
        session.lock();
        List<String> locked =
                List.of(commands.whyNotFreeze(FREE), commands.whyNotUnfreeze(FROZEN), commands.whyNotRetire(FREE));
        assertThat(locked).containsOnly("Unlock your key first.");
        commands.freeze(FREE);
        commands.unfreeze(FROZEN);
        commands.retire(FREE);
        assertThat(desk.pools.calls()).isEmpty();
        assertThat(notifier.told()).hasSize(3).containsOnly("refused: Unlock your key first.");
        assertThat(dialogs.reasons()).isEmpty();
    }

    @Test
    void aFreezeIsLiftedAndAnAddressRetired() {
        model.commands().unfreeze(FROZEN);
        assertThat(dialogs.questions())
                .singleElement()
                .satisfies(asked -> assertThat(asked.text()).startsWith("C-8"));
        assertThat(now(FROZEN).state()).isEqualTo(WalletState.ALLOCATED);
        model.commands().retire(FREE);
        assertThat(now(FREE).state()).isEqualTo(WalletState.RETIRED);
        assertThat(desk.pools.calls())
                .containsExactly(
                        "staff:ana unfreeze " + FROZEN.name(), "staff:ana retire " + FREE.name() + " a good reason");
    }

    @Test
    void noIsNo() {
        dialogs.sayNo();
        model.commands().freeze(FREE);
        model.commands().unfreeze(FROZEN);
        model.commands().retire(FREE);
        assertThat(desk.pools.calls()).isEmpty();
    }

    @Test
    void aRefusedCommandChangesNothingAndIsSaidInWords() {
        desk.pools.refuse(busy);
        model.commands().freeze(FREE);
        model.commands().unfreeze(FROZEN);
        model.commands().retire(FREE);
        assertThat(notifier.told()).hasSize(3).allMatch(told -> told.contains("has changed since"));
        assertThat(now(FREE)).isEqualTo(FREE);
        desk.pools.refuse(new IllegalStateException("gone"));
        model.commands().freeze(FREE);
        assertThat(notifier.told().getLast()).contains("may or may not have been done");
    }

    @Test
    void addressesAreMadeWithProgress() {
        NumberForm form = model.form(NumberForm.Kind.GENERATE);
        assertThat(form.networks()).containsExactly(Samples.NETWORK, ChainSamples.TRON);
        assertThat(form.numberProperty().get()).isEqualTo("100");
        assertThat(form.help()).isEqualTo("40 available now; the sources have no end.");
        form.numberProperty().set(" 250 ");
        form.save();
        assertThat(tasks.names()).containsExactly("Generating 250 addresses for Ethereum practice");
        assertThat(desk.pools.calls()).containsExactly("staff:ana generate 250 " + Samples.NETWORK);
        assertThat(notifier.told()).containsExactly("done: 250 addresses made for Ethereum practice.");
    }

    @Test
    void aNumberThatCannotBeIsSaidAtItsField() {
        NumberForm form = model.form(NumberForm.Kind.GENERATE);
        for (String wrong : List.of("", "0", "1001", "-1", "1.5", "many", "99999999999")) {
            form.numberProperty().set(wrong);
            form.save();
            assertThat(form.problemProperty().get()).isEqualTo("Enter a whole number from 1 to 1,000.");
        }
        form.networkProperty().set(ChainSamples.TRON);
        assertThat(form.problemProperty().get()).isEmpty();
        assertThat(form.numberProperty().get()).isEqualTo("30");
        assertThat(form.help()).isEqualTo("4 available now; 30 left in the sources.");
        form.numberProperty().set("31");
        form.save();
        assertThat(form.problemProperty().get()).startsWith("The sources have only 30 left");
        assertThat(desk.pools.calls()).isEmpty();
    }

    @Test
    void makingAddressesFailsInWords() {
        desk.pools.refuse(new RefusedException("pool.exhausted", "count: 30 are asked for"));
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("refused: Nothing was made");
        desk.pools.refuse(new IllegalStateException("gone"));
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).contains("may or may not have been done");
        desk.pools.refuse(null);
        desk.pools.midway(session::lock);
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("done: 30 addresses");
        model.jobs().generate(ChainSamples.TRON, 30);
        assertThat(notifier.told().getLast()).startsWith("refused:").doesNotContain("desk.locked");
    }

    @Test
    void aThresholdIsSet() {
        model.filter().networkProperty().set(Optional.of(ChainSamples.TRON));
        NumberForm form = model.form(NumberForm.Kind.THRESHOLD);
        assertThat(form.networkProperty().get()).isEqualTo(ChainSamples.TRON);
        assertThat(form.numberProperty().get()).isEqualTo("20");
        form.numberProperty().set("1000");
        form.save();
        assertThat(model.pools()).extracting(PoolStatistics::threshold).containsExactly(20, 1000);
        assertThat(notifier.told()).singleElement().asString().contains("below 1,000 available");
    }

    @Test
    void aSourceIsTakenFromAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("deposit.source"), "signed");
        model.jobs().importSource(file);
        assertThat(desk.pools.calls()).containsExactly("staff:ana import 6");
        assertThat(notifier.told().getLast()).startsWith("done: The deposit source for Ethereum practice");
        model.jobs().importSource(folder.resolve("missing"));
        assertThat(notifier.told().getLast()).contains("could not be read").contains("no such file");
        Path large = Files.write(folder.resolve("large"), new byte[(4 << 20) + 1]);
        model.jobs().importSource(large);
        assertThat(notifier.told().getLast())
                .startsWith("refused: Nothing was taken")
                .contains("4 MiB");
        desk.pools.refuse(new RefusedException("pool.overlap", "source: overlaps"));
        model.jobs().importSource(file);
        assertThat(notifier.told().getLast()).startsWith("refused: Not imported: the desk has some");
        session.lock();
        model.jobs().importSource(file);
        assertThat(notifier.told().getLast()).isEqualTo("refused: Unlock your key first.");
        assertThat(desk.pools.calls()).hasSize(1);
    }

    @Test
    void aCheckSaysItsResultInWords() {
        List<PoolCheck> broken = new ArrayList<>();
        session.lock();
        assertThat(model.jobs().lastCheck()).isEmpty();
        model.jobs().check(broken::add);
        assertThat(notifier.told()).containsExactly("done: All 4 addresses are what custodians signed.");
        assertThat(model.jobs().lastCheck()).isEqualTo("Checked 12:00: All 4 addresses are what custodians signed.");
        desk.pools.put(new PoolBreak(FREE.name(), FREE.address(), GIVEN.address(), "address: another one was signed"));
        model.jobs().check(broken::add);
        assertThat(broken).hasSize(1);
        assertThat(model.jobs().words(broken.getFirst())).startsWith("1 of 4 addresses");
        assertThat(notifier.told()).hasSize(1);
        desk.pools.refuse(new IllegalStateException("gone"));
        model.jobs().check(broken::add);
        assertThat(notifier.told().getLast()).contains("brought no result");
        desk.pools.refuse(busy);
        model.jobs().check(broken::add);
        assertThat(notifier.told().getLast()).contains("has changed since");
        assertThat(model.jobs().checkingProperty().get()).isFalse();
        assertThat(broken).hasSize(1);
    }

    @Test
    void withoutAPoolThereIsNothingToFill() {
        assertThat(model.whyNotFill()).isEmpty();
        session.lock();
        assertThat(model.whyNotFill()).isEqualTo("Unlock your key first.");
        PoolsViewModel fresh = new PoolsViewModel(
                new FakeDesk(),
                session,
                beats.pulse(),
                navigator,
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock),
                List.of());
        session.unlock(FakePeople.approver("ana"));
        fresh.onShow();
        assertThat(fresh.whyNotFill()).startsWith("No network has a pool yet");
        assertThat(fresh.list().emptyText()).startsWith("There are no addresses yet");
        fresh.onHide();
    }
}
