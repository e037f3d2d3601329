package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolStatistics;
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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The pools, their addresses as the filter lets them through, page by page, and which of them is looked at. */
public final class PoolsViewModel {
    static final int PAGE = 200;
    private final PoolReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final PoolCommands commands;
    private final PoolJobs jobs;
    private final PoolFilter filter = new PoolFilter();
    private final ObservableList<PoolStatistics> pools = FXCollections.observableArrayList();
    private final ObservableList<PoolAddress> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PoolDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private PoolQuery asked = PoolQuery.first(PAGE);
    private boolean isStale;
    private @Nullable Address wanted;
    private @Nullable Running<?> looking;
    private Pulse.Subscription changes = () -> {};

    /** @param networks that the signed policy names */
    public PoolsViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Network> networks) {
        this.reader = new PoolReader(ports);
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        this.commands = new PoolCommands(ports, session, tasks, said, this::changed);
        this.jobs = new PoolJobs(ports, session, tasks, said, formats, this::changed);
        filter.networkProperty().addListener(_ -> apply());
        filter.stateProperty().addListener(_ -> apply());
    }

    /** A route's item is what to search for: the name of an address, or the address itself. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.POOLS && !route.item().isEmpty()) {
            filter.clear();
            filter.searchProperty().set(route.item());
        } else if (wanted != null) {
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

    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("pool."))) {
            changed();
        }
    }

    /** After a change: the pools, the list and what is drawn. */
    private void changed() {
        isStale = turns.isBusy();
        if (!isStale) {
            read(rows.size());
        }
        if (wanted != null) {
            look(wanted);
        }
    }

    /** Reads the first that the filter lets through. */
    void apply() {
        asked = filter.query(PAGE);
        isLoaded.set(false);
        read(0);
    }

    void clear() {
        filter.clear();
        apply();
    }

    private void read(int listed) {
        isStale = false;
        PoolQuery query = asked;
        turns.ask(() -> reader.page(query, listed), this::take, this::failed, this::catchUp);
    }

    private void take(PoolReader.Page page) {
        problem.set("");
        if (!pools.equals(page.pools())) {
            pools.setAll(page.pools());
        }
        RowMerge.into(rows, page.rows(), PoolAddress::name);
        hasMore.set(page.hasMore());
        isLoaded.set(true);
        if (asked.search() != null && rows.size() == 1) {
            select(rows.getFirst());
        }
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
        PoolQuery query = asked;
        PoolAddress last = rows.getLast();
        turns.ask(
                () -> reader.after(query, last),
                page -> {
                    rows.addAll(page);
                    hasMore.set(page.size() == PAGE);
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
            said.notifier().failed(messages.get("pools.load"), failure);
        }
        problem.set(messages.get("pools.unread"));
    }

    /** Looks at a row. */
    void select(PoolAddress row) {
        PoolDetail drawn = detail.get();
        if (!row.address().equals(wanted) || drawn == null || drawn.address().version() != row.version()) {
            look(row.address());
        }
    }

    private void look(Address address) {
        if (looking != null) {
            looking.cancel();
        }
        if (!address.equals(wanted)) {
            detail.set(null);
        }
        wanted = address;
        looking = tasks.load(() -> reader.detail(address))
                .onSuccess(detail::set)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    /** Opens the customer whose address it is. */
    void toCustomer(String id) {
        navigator.go(new Route(Place.CUSTOMERS, id));
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return messages.get("pools.loading");
        }
        boolean isNarrow = asked.network() != null
                || asked.search() != null
                || !asked.states().isEmpty();
        return isNarrow ? messages.get("pools.nothing-found") : messages.get("pools.empty");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(rows.size());
        return hasMore.get() ? messages.get("pools.shown", count) : messages.get("pools.shown-all", count);
    }

    /** Why no pool can be filled or changed by the one who sits here; empty where it is possible. */
    String whyNotFill() {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return pools.isEmpty() && isLoaded.get() ? messages.get("pools.none") : "";
    }

    /** A form for the network that is filtered for, or the first one. */
    NumberForm form(NumberForm.Kind kind) {
        return new NumberForm(kind, pools, filter.networkProperty().get().orElse(null), jobs, said, formats);
    }

    PoolFilter filter() {
        return filter;
    }

    /** The pool of each network that has one. */
    ObservableList<PoolStatistics> pools() {
        return pools;
    }

    ObservableList<PoolAddress> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<@Nullable PoolDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why the list may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** False until the first answer for this filter. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    List<Network> networks() {
        return networks;
    }

    PoolCommands commands() {
        return commands;
    }

    PoolJobs jobs() {
        return jobs;
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
