package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListWords;
import dev.strongroom.desktop.list.Looked;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.list.PagedList;
import dev.strongroom.desktop.list.Source;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The customers by id, page by page, and which of them is looked at. */
public final class CustomersViewModel {
    static final int PAGE = 200;
    private final CustomerReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final CustomerCommands commands;
    private final StringProperty search = new SimpleStringProperty("");
    private final PagedList<Customer, Page<Customer>> list;
    private final Looked<String, CustomerDetail> looked;
    private String asked = "";
    private Pulse.Subscription changes = () -> {};

    /** @param tokens that the signed policy names */
    public CustomersViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Token> tokens) {
        this.reader = new CustomerReader(ports, said.messages());
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks =
                tokens.stream().map(token -> token.asset().network()).distinct().toList();
        this.commands = new CustomerCommands(ports, session, tasks, said, formats, tokens, this::changed, this::open);
        ListWords words = new ListWords(
                messages.get("customers.load"),
                messages.get("customers.unread"),
                messages.get("customers.loading"),
                () -> asked.isEmpty() ? messages.get("customers.empty") : messages.get("customers.nothing-found"));
        this.list = new PagedList<>(tasks, said, words, Customer::id, new Pages(), _ -> {});
        this.looked = new Looked<>(tasks, said, reader::detail, list);
    }

    /** A route's item is the customer to look at. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.CUSTOMERS && !route.item().isEmpty()) {
            open(route.item());
            return;
        }
        looked.again();
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        list.drop();
    }

    /** Lists the one with this id first and looks at it. */
    void open(String id) {
        search.set(id);
        apply();
        looked.look(id);
    }

    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("customer."))) {
            list.again();
        }
        boolean concerns = events.stream()
                .anyMatch(event -> Stream.of("customer.", "deposit.", "suspense.", "pool.", "transfer.", "withdrawal.")
                        .anyMatch(event.topic()::startsWith));
        if (concerns) {
            looked.again();
        }
    }

    private void changed() {
        list.again();
        looked.again();
    }

    /** Reads the first whose ids begin with what is searched for. */
    void apply() {
        asked = search.get().strip();
        list.first();
    }

    /** Looks at a row. */
    void select(Customer row) {
        looked.select(row.id(), drawn -> drawn.customer().version() == row.version());
    }

    /** Opens a deposit. */
    void toDeposit(String id) {
        navigator.go(new Route(Place.DEPOSITS, id));
    }

    /** Opens a withdrawal. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(list.rows().size());
        return list.hasMoreProperty().get()
                ? messages.get("customers.shown", count)
                : messages.get("customers.shown-all", count);
    }

    /** The beginning of an id, an outside id or a wallet. */
    StringProperty searchProperty() {
        return search;
    }

    PagedList<Customer, Page<Customer>> list() {
        return list;
    }

    /** The customer on the right side. */
    Looked<String, CustomerDetail> looked() {
        return looked;
    }

    /** Those that the signed policy names. */
    List<Network> networks() {
        return networks;
    }

    CustomerCommands commands() {
        return commands;
    }

    Session session() {
        return session;
    }

    Said said() {
        return said;
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }

    private final class Pages implements Source<Customer, Page<Customer>> {
        @Override
        public Callable<Page<Customer>> first() {
            return beginning(PAGE);
        }

        @Override
        public Callable<Page<Customer>> again(List<Customer> listed, boolean hadMore) {
            return beginning(Math.max(listed.size(), PAGE));
        }

        private Callable<Page<Customer>> beginning(int wanted) {
            String prefix = asked;
            return () -> reader.page(prefix, wanted);
        }

        @Override
        public Callable<Page<Customer>> after(Customer last) {
            String prefix = asked;
            Set<String> listed = list.rows().stream().map(Customer::id).collect(Collectors.toSet());
            return () -> {
                Page<Customer> page = reader.after(prefix, last, PAGE);
                return new Page.Rows<>(
                        page.rows().stream()
                                .filter(row -> !listed.contains(row.id())) // by a name
                                .toList(),
                        page.hasMore());
            };
        }

        @Override
        public Callable<Part<Customer>> all() {
            return reader.all(asked);
        }
    }
}
