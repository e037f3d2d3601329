package dev.strongroom.desktop.screen.customers;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Customer;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.RowMerge;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The customers by id, page by page, and which of them is looked at. */
public final class CustomersViewModel {
    static final int PAGE = 200;
    private final CustomerReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final CustomerCommands commands;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<Customer> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable CustomerDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private String asked = "";
    private String wanted = "";
    private boolean isStale;
    private @Nullable Running<?> looking;
    private Pulse.Subscription changes = () -> {};

    public CustomersViewModel(
            Ports ports, Session session, Pulse pulse, Navigator navigator, Tasks tasks, Said said, Formats formats) {
        this.reader = new CustomerReader(ports, said.messages());
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.commands = new CustomerCommands(ports, session, tasks, said, this::changed, this::open);
    }

    /** A route's item is the customer to look at. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.CUSTOMERS && !route.item().isEmpty()) {
            open(route.item());
            return;
        }
        if (!wanted.isEmpty()) {
            look(wanted);
        }
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        turns.drop();
        isStale = false;
    }

    /** Lists the one with this id first and looks at it. */
    private void open(String id) {
        search.set(id);
        apply();
        look(id);
    }

    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("customer."))) {
            again();
        }
        boolean concerns = events.stream()
                .anyMatch(event -> Stream.of("customer.", "deposit.", "suspense.", "pool.", "withdrawal.")
                        .anyMatch(event.topic()::startsWith));
        if (concerns && !wanted.isEmpty()) {
            look(wanted);
        }
    }

    private void changed() {
        again();
        if (!wanted.isEmpty()) {
            look(wanted);
        }
    }

    /** Reads the first whose ids begin with what is searched for. */
    void apply() {
        asked = search.get().strip();
        isLoaded.set(false);
        read(0);
    }

    /** What changes while an answer is still to come is read when it has come. */
    private void again() {
        isStale = turns.isBusy();
        if (!isStale) {
            read(rows.size());
        }
    }

    private void read(int listed) {
        isStale = false;
        String prefix = asked;
        int wantedRows = Math.max(listed, PAGE);
        turns.ask(
                () -> reader.page(prefix, wantedRows),
                page -> {
                    problem.set("");
                    RowMerge.into(rows, page.rows(), Customer::id);
                    hasMore.set(page.hasMore());
                    isLoaded.set(true);
                },
                this::failed,
                this::catchUp);
    }

    private void catchUp() {
        if (isStale) {
            read(rows.size());
        }
    }

    /** Appends the next page. */
    void more() {
        if (turns.isBusy() || !hasMore.get() || rows.isEmpty()) {
            return;
        }
        String prefix = asked;
        Customer last = rows.getLast();
        turns.ask(
                () -> reader.after(prefix, last, PAGE),
                page -> {
                    rows.addAll(page.rows());
                    hasMore.set(page.hasMore());
                },
                this::failed,
                this::catchUp);
    }

    private void failed(Exception failure) {
        if (failure instanceof RefusedException refused) {
            problem.set(messages.refusal(refused));
            return;
        }
        if (problem.get().isEmpty()) {
            said.notifier().failed(messages.get("customers.load"), failure);
        }
        problem.set(messages.get("customers.unread"));
    }

    /** Looks at a row. */
    void select(Customer row) {
        CustomerDetail drawn = detail.get();
        if (!row.id().equals(wanted) || drawn == null || drawn.customer().version() != row.version()) {
            look(row.id());
        }
    }

    private void look(String id) {
        if (looking != null) {
            looking.cancel();
        }
        if (!id.equals(wanted)) {
            detail.set(null);
        }
        wanted = id;
        looking = tasks.load(() -> reader.detail(id))
                .onSuccess(detail::set)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    /** Opens a deposit. */
    void toDeposit(String id) {
        navigator.go(new Route(Place.DEPOSITS, id));
    }

    /** Opens a withdrawal. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return messages.get("customers.loading");
        }
        return asked.isEmpty() ? messages.get("customers.empty") : messages.get("customers.nothing-found");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(rows.size());
        return hasMore.get() ? messages.get("customers.shown", count) : messages.get("customers.shown-all", count);
    }

    /** The beginning of an id. */
    StringProperty searchProperty() {
        return search;
    }

    ObservableList<Customer> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable CustomerDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why the list may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** False until the first answer for this search. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
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
}
