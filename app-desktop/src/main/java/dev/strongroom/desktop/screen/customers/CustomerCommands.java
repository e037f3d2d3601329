package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.CustomerBalance;
import dev.strongroom.core.api.CustomerName;
import dev.strongroom.core.api.CustomersApi;
import dev.strongroom.core.api.DepositAddresses;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unanswered;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What can be done with a customer: register, give an address, give money to another, freeze what comes in or leaves,
 * lift that again.
 */
final class CustomerCommands {
    private static final int MOST_REASON = 500;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Token> tokens;
    private final Runnable changed;
    private final Orders orders;
    private final Consumer<String> open;
    private final Unanswered<TransferRequest> unanswered = new Unanswered<>();

    /**
     * @param tokens that the signed policy names
     * @param changed after every command, however it ended
     * @param open looks at a customer who was registered
     */
    CustomerCommands(
            Ports ports,
            Session session,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Token> tokens,
            Runnable changed,
            Consumer<String> open) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.tokens = List.copyOf(tokens);
        this.changed = changed;
        this.orders = new Orders(session, tasks, said, () -> messages.get("customers.unanswered"), changed);
        this.open = open;
    }

    /** Why nothing can be done by the one who sits here; empty where it can be tried: the core knows the roles. */
    String whyNot() {
        return session.isLocked() ? messages.get("review.locked") : "";
    }

    /** Registers one by the id in this desk or by other names; the same again changes nothing. */
    void register(String id, List<CustomerName> names) {
        if (isClosed()) {
            return;
        }
        orders.perform(
                messages.get("customers.registering"),
                by -> ports.get(CustomersApi.class).register(by.actor(), id, names),
                customer -> {
                    open.accept(customer.id());
                    said.notifier().done(messages.get("customers.registered", customer.id()));
                });
    }

    /** Gives names in place of those of their kinds. */
    void name(String customer, List<CustomerName> names) {
        rename(customer, by -> {
            names.forEach(name -> ports.get(CustomersApi.class).name(by.actor(), customer, name));
            return customer;
        });
    }

    void unname(String customer, CustomerName name) {
        rename(customer, by -> {
            ports.get(CustomersApi.class).unname(by.actor(), customer, name.network());
            return customer;
        });
    }

    private void rename(String customer, Session.Command<String> command) {
        if (isClosed()) {
            return;
        }
        orders.perform(
                messages.get("customers.names.task", customer),
                command,
                _ -> said.notifier().done(messages.get("customers.names.done", customer)));
    }

    /** Gives the customer an address of a network, for good. */
    void give(String customer, Network network) {
        if (isClosed()) {
            return;
        }
        String name = ArrivalFacts.network(network);
        orders.perform(
                messages.get("customers.giving", name, customer),
                by -> ports.get(DepositAddresses.class).give(by.actor(), customer, network),
                _ -> said.notifier().done(messages.get("customers.given", customer, name)));
    }

    /** Opens the fields of a transfer to another customer, where there is something to give. */
    void transfer(CustomerDetail detail) {
        if (isClosed()) {
            return;
        }
        Set<Asset> has = detail.balances().stream()
                .filter(balance -> balance.available().signum() > 0)
                .map(CustomerBalance::asset)
                .collect(Collectors.toSet());
        List<Token> some =
                tokens.stream().filter(token -> has.contains(token.asset())).toList();
        if (some.isEmpty()) {
            said.notifier()
                    .refused(messages.get(
                            "customers.transfer.nothing", detail.customer().id()));
            return;
        }
        TransferForm form =
                new TransferForm(ports, session, tasks, said, formats, detail.customer(), some, unanswered, changed);
        said.dialogs().show(new TransferBox(form), form);
    }

    /** Lets nothing leave. */
    void freezePayouts(Customer customer) {
        ask(
                new ReasonQuestion(
                        messages.get("customers.payouts.freeze.title", customer.id()),
                        messages.get("customers.payouts.freeze.text"),
                        messages.get("customers.payouts.freeze.action"),
                        templates(),
                        1,
                        MOST_REASON),
                messages.get("customers.payouts.frozen", customer.id()),
                (by, reason) -> ports.get(CustomersApi.class).freeze(by.actor(), customer.id(), reason));
    }

    void unfreezePayouts(Customer customer) {
        lift(
                new Question(
                        messages.get("customers.payouts.unfreeze.title", customer.id()),
                        messages.get("customers.payouts.unfreeze.text"),
                        messages.get("customers.payouts.unfreeze.action"),
                        Question.Weight.GRAVE),
                messages.get("customers.payouts.unfrozen", customer.id()),
                by -> ports.get(CustomersApi.class).unfreeze(by.actor(), customer.id()));
    }

    /** Keeps in suspense what comes in. */
    void freezeDeposits(Customer customer) {
        ask(
                new ReasonQuestion(
                        messages.get("customers.deposits.freeze.title", customer.id()),
                        messages.get("customers.deposits.freeze.text"),
                        messages.get("customers.deposits.freeze.action"),
                        templates(),
                        1,
                        MOST_REASON),
                messages.get("customers.deposits.frozen", customer.id()),
                (by, reason) -> {
                    ports.get(Deposits.class).freeze(by.actor(), customer.id(), reason);
                    return customer;
                });
    }

    void unfreezeDeposits(Customer customer) {
        lift(
                new Question(
                        messages.get("customers.deposits.unfreeze.title", customer.id()),
                        messages.get("customers.deposits.unfreeze.text"),
                        messages.get("customers.deposits.unfreeze.action"),
                        Question.Weight.GRAVE),
                messages.get("customers.deposits.unfrozen", customer.id()),
                by -> {
                    ports.get(Deposits.class).unfreeze(by.actor(), customer.id());
                    return customer;
                });
    }

    private List<String> templates() {
        return List.of(
                messages.get("customers.freeze.reason1"),
                messages.get("customers.freeze.reason2"),
                messages.get("customers.freeze.reason3"));
    }

    /** What is done for a reason, in whose name. */
    @FunctionalInterface
    private interface Freeze {
        Customer run(Officer by, String reason);
    }

    private void ask(ReasonQuestion question, String done, Freeze freeze) {
        if (isClosed()) {
            return;
        }
        said.dialogs()
                .reason(
                        question,
                        reason -> orders.perform(
                                messages.get("customers.freezing"),
                                by -> freeze.run(by, reason),
                                _ -> said.notifier().done(done)));
    }

    private void lift(Question question, String done, Session.Command<Customer> command) {
        if (isClosed()) {
            return;
        }
        said.dialogs()
                .confirm(
                        question,
                        () -> orders.perform(
                                messages.get("customers.unfreezing"),
                                command,
                                _ -> said.notifier().done(done)));
    }

    private boolean isClosed() {
        String why = whyNot();
        if (!why.isEmpty()) {
            said.notifier().refused(why);
        }
        return !why.isEmpty();
    }
}
