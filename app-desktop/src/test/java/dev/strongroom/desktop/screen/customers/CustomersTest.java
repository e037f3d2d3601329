package dev.strongroom.desktop.screen.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.DepositState;
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
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.PoolSamples;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomersTest {
    private final RefusedException role =
            new RefusedException("staff.role", "actor: staff:ana is neither an approver nor an admin");
    private final FakeDesk desk = new FakeDesk();
    private final Session session = new Session();
    private final FakeNotifier notifier = new FakeNotifier();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final Navigator navigator = new Navigator();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    private final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    private final Beats beats = new Beats(tasks, clock);
    private final CustomersViewModel model = new CustomersViewModel(
            desk,
            session,
            beats.pulse(),
            navigator,
            tasks,
            new Said(dialogs, notifier, messages),
            new Formats(messages, clock),
            List.of(Samples.usdt()));

    @BeforeEach
    void sitDown() {
        session.unlock(FakePeople.approver("ana"));
        desk.pools.put(PoolSamples.pool(Samples.NETWORK, 40, null));
        desk.pools.put(PoolSamples.pool(ChainSamples.TRON, 4, 30L));
        desk.customers.put("C-1", "0");
        desk.customers.put("C-10", "12500.5");
        desk.customers.put("C-2", "7");
        desk.customers.put("D-1", "7");
        desk.addresses.put("C-10", Samples.NETWORK, null);
        navigator.go(Place.CUSTOMERS);
        model.onShow();
    }

    private CustomerDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    private Customer look(String id) {
        model.select(desk.customers.get(id));
        return drawn().customer();
    }

    private void search(String prefix) {
        model.searchProperty().set(prefix);
        model.apply();
    }

    @Test
    void anIdIsFoundByItsBeginning() {
        assertThat(model.list().rows()).extracting(Customer::id).containsExactly("C-1", "C-10", "C-2", "D-1");
        search(" C-1 ");
        assertThat(model.list().rows()).extracting(Customer::id).containsExactly("C-1", "C-10");
        assertThat(model.footer()).isEqualTo("2 customers; these are all");
        search("X");
        assertThat(model.list().rows()).isEmpty();
        assertThat(model.list().emptyText()).isEqualTo("No customer’s id, outside id or wallet begins like this.");
    }

    @Test
    void whoeverIsListedByANameIsWrittenOnceAndFirst(@TempDir Path folder) throws IOException {
        for (int i = 0; i < 2100; i++) {
            desk.customers.put(String.format("P-%04d", i), "1");
        }
        desk.customers.name(Actor.staff("ana"), "P-2050", CustomerName.outside("P-late"));
        search("P-");
        model.searchProperty().set("typed but not applied");
        Path file = folder.resolve("customers.csv");
        model.list()
                .export(new Sheet<>("Customers", List.of(new Sheet.Column<>("Id", row -> Cell.of(row.id())))), file);

        List<String> ids = Files.readAllLines(file);
        assertThat(ids).hasSize(2101).doesNotHaveDuplicates().startsWith("\uFEFFId", "P-2050", "P-0000", "P-0001");
        assertThat(ids.subList(2, ids.size())).isSorted().endsWith("P-2099");
        assertThat(notifier.told().getLast()).startsWith("done: 2,100 rows written to ");
        assertThat(model.list().rows()).hasSize(CustomersViewModel.PAGE + 1);
    }

    @Test
    void pagesFollowOneAnother() {
        for (int i = 0; i < 450; i++) {
            desk.customers.put(String.format("P-%04d", i), "1");
        }
        search("P-");
        assertThat(model.list().rows()).hasSize(CustomersViewModel.PAGE);
        assertThat(model.footer()).contains("more follow");
        model.list().more();
        model.list().more();
        assertThat(model.list().rows()).extracting(Customer::id).hasSize(450).doesNotHaveDuplicates();
        assertThat(model.list().hasMoreProperty().get()).isFalse();
        model.list().more();
        beats.beat("customer.register", "P-0001");
        assertThat(model.list().rows()).hasSize(450);
    }

    @Test
    void theDetailHasBalancesAddressesAndWhatMovedLast() {
        for (int i = 0; i < 60; i++) {
            desk.deposits.put(ArrivalSamples.deposit(i, DepositState.CREDITED));
        }
        desk.customers.put("C-1007", "5");
        desk.withdrawals.put(Samples.review("1", "10", "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC"));
        look("C-10");
        assertThat(drawn().balances()).hasSize(1);
        assertThat(drawn().addresses()).hasSize(1);
        assertThat(drawn().without()).containsExactly(ChainSamples.TRON);
        look("C-1007");
        assertThat(drawn().deposits()).hasSize(2).allMatch(deposit -> "C-1007".equals(deposit.customer()));
        assertThat(drawn().addresses()).isEmpty();
        look("C-1");
        assertThat(drawn().withdrawals()).hasSize(1);
        look("C-2");
        assertThat(drawn().withdrawals()).isEmpty();
    }

    @Test
    void addressesThatMayNotBeToldAreSaidAndTheRestIsShown() {
        desk.addresses.fail(new RefusedException("pool.integrity", "address: differs"));
        look("C-10");
        assertThat(drawn().addressProblem()).startsWith("Stop:");
        assertThat(drawn().balances()).hasSize(1);
        assertThat(notifier.told()).isEmpty();
    }

    @Test
    void anAddressIsGiven() {
        look("C-1");
        model.commands().give("C-1", ChainSamples.TRON);
        assertThat(drawn().addresses()).hasSize(1);
        assertThat(notifier.told().getLast()).startsWith("done: C-1 has an address on TRON practice");
        desk.addresses.refuse(new RefusedException("pool.dry", "pool: nothing left"));
        model.commands().give("C-1", Samples.NETWORK);
        assertThat(notifier.told().getLast()).startsWith("refused: No deposit address is left");
        desk.addresses.refuse(new IllegalStateException("gone"));
        model.commands().give("C-1", Samples.NETWORK);
        assertThat(notifier.told().getLast()).contains("may or may not have been done");
        assertThat(drawn().addresses()).hasSize(1);
    }

    @Test
    void payoutsAreFrozenWithAReasonAndFreedAgain() {
        model.commands().freezePayouts(look("C-10"));
        assertThat(drawn().customer().status()).isEqualTo(Customer.Status.FROZEN);
        assertThat(drawn().customer().reason()).isEqualTo("a good reason");
        assertThat(model.list().rows().get(1).isActive()).isFalse();
        assertThat(notifier.told()).containsExactly("done: The payouts of C-10 are frozen.");
        model.commands().unfreezePayouts(drawn().customer());
        assertThat(dialogs.questions()).hasSize(1);
        assertThat(drawn().customer().isActive()).isTrue();
    }

    @Test
    void depositsAreFrozenWithAReasonAndFreedAgain() {
        model.commands().freezeDeposits(look("C-10"));
        assertThat(drawn().depositsFrozen()).contains("a good reason");
        assertThat(drawn().customer().isActive()).isTrue();
        model.commands().unfreezeDeposits(drawn().customer());
        assertThat(drawn().depositsFrozen()).isEmpty();
        assertThat(notifier.told()).hasSize(2).allMatch(told -> told.startsWith("done:"));
    }

    @Test
    void whatTheCoreRefusesIsSaidInWordsAndChangesNothing() {
        Customer customer = look("C-10");
        desk.customers.refuse(role);
        desk.deposits.refuse(role);
        model.commands().freezePayouts(customer);
        model.commands().unfreezePayouts(customer);
        model.commands().freezeDeposits(customer);
        model.commands().unfreezeDeposits(customer);
        model.commands().register("C-9", List.of());
        assertThat(notifier.told()).hasSize(5).allMatch(told -> told.contains("your role may not do this"));
        assertThat(drawn().customer()).isEqualTo(customer);
        assertThat(drawn().depositsFrozen()).isEmpty();
    }

    @Test
    void noIsNoAndALockedDeskDoesNothing() {
        Customer customer = look("C-10");
        dialogs.sayNo();
        model.commands().freezePayouts(customer);
        model.commands().unfreezeDeposits(customer);
        assertThat(notifier.told()).isEmpty();
        session.lock();
        assertThat(model.commands().whyNot()).isEqualTo("Unlock your key first.");
        model.commands().freezePayouts(customer);
        model.commands().unfreezePayouts(customer);
        model.commands().freezeDeposits(customer);
        model.commands().unfreezeDeposits(customer);
        model.commands().register("C-9", List.of());
        model.commands().give("C-10", ChainSamples.TRON);
        assertThat(notifier.told()).hasSize(6).containsOnly("refused: Unlock your key first.");
        assertThat(drawn().customer()).isEqualTo(customer);
    }

    @Test
    void whoIsRegisteredIsLookedAt() {
        model.commands().register("N-1", List.of());
        assertThat(drawn().customer().id()).isEqualTo("N-1");
        assertThat(model.list().rows()).extracting(Customer::id).containsExactly("N-1");
        assertThat(notifier.told()).containsExactly("done: N-1 is registered.");
    }

    @Test
    void aRouteNamesTheCustomerAndTheWayGoesOn() {
        model.onHide();
        assertThat(beats.readers()).isZero();
        navigator.go(new Route(Place.CUSTOMERS, "C-2"));
        model.onShow();
        assertThat(drawn().customer().id()).isEqualTo("C-2");
        assertThat(model.list().rows()).extracting(Customer::id).containsExactly("C-2");
        model.toDeposit("d-1");
        assertThat(navigator.route()).isEqualTo(new Route(Place.DEPOSITS, "d-1"));
        model.toWithdrawal("7");
        assertThat(navigator.route()).isEqualTo(new Route(Place.WITHDRAWALS, "7"));
    }

    @Test
    void whatChangesElsewhereIsReadAgain() {
        look("C-10");
        desk.addresses.put("C-10", ChainSamples.TRON, PoolSamples.ODD);
        beats.beat("audit.witness", "1");
        assertThat(drawn().addresses()).hasSize(1);
        beats.beat("pool.give", "tron_deposit_0002");
        assertThat(drawn().addresses()).hasSize(2);
    }

    @Test
    void aFailureIsToldOnceAndMended() {
        desk.customers.fail(new IllegalStateException("no database"));
        model.apply();
        model.apply();
        assertThat(model.list().problemProperty().get()).startsWith("The customers could not be read");
        assertThat(model.list().emptyText()).isEmpty();
        assertThat(notifier.told()).hasSize(1);
        desk.customers.fail(new RefusedException("customer.busy", "customer: busy"));
        search("C");
        assertThat(model.list().problemProperty().get()).contains("has changed since");
        desk.customers.fail(null);
        model.apply();
        assertThat(model.list().problemProperty().get()).isEmpty();
        assertThat(model.list().rows()).hasSize(3);
    }

    @Test
    void aCustomerIsRegisteredByAnotherNameAndFoundByItOnce() {
        CustomerName outside = CustomerName.outside("C-user 42");
        model.commands().register("C-11", List.of(outside));
        assertThat(drawn().names()).containsExactly(outside);
        search("C-user");
        assertThat(model.list().rows()).extracting(Customer::id).containsExactly("C-11");
        for (int i = 0; i < 250; i++) {
            desk.customers.put(String.format("C-1%04d", i), "1");
        }
        search("C-");
        assertThat(model.list().rows())
                .extracting(Customer::id)
                .startsWith("C-11")
                .doesNotHaveDuplicates();
        model.list().more();
        assertThat(model.list().rows()).extracting(Customer::id).hasSize(254).doesNotHaveDuplicates();
    }

    @Test
    void namesAreChangedAndTakenAway() {
        look("C-10");
        CustomerName outside = CustomerName.outside("u-7");
        model.commands().name("C-10", List.of(outside, CustomerName.wallet(Samples.NETWORK, "0x7")));
        assertThat(drawn().names()).hasSize(2);
        model.commands().unname("C-10", outside);
        assertThat(drawn().names()).extracting(CustomerName::text).containsExactly("0x7");
        assertThat(notifier.told()).last().isEqualTo("done: The names of C-10 are changed.");
        desk.customers.refuse(new RefusedException("customer.name-taken", "name: 'u-7' is C-1's"));
        model.commands().name("C-10", List.of(outside));
        assertThat(notifier.told()).last().asString().startsWith("refused: This name is another customer’s.");
        session.lock();
        desk.customers.refuse(null);
        model.commands().name("C-10", List.of(outside));
        assertThat(drawn().names()).hasSize(1);
        assertThat(model.networks()).containsExactly(Samples.NETWORK);
    }

    @Test
    void aTransferNeedsSomethingToGive() {
        look("C-1");
        model.commands().transfer(drawn());
        assertThat(notifier.told()).last().isEqualTo("refused: C-1 has nothing available to give.");
        session.lock();
        model.commands().transfer(drawn());
        assertThat(notifier.told()).hasSize(2);
    }
}
