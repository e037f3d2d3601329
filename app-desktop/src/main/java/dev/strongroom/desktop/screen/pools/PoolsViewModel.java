package dev.strongroom.desktop.screen.pools;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.api.PoolStatistics;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListWords;
import dev.strongroom.desktop.list.Looked;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.list.PagedList;
import dev.strongroom.desktop.list.Source;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.screen.wallets.WalletsViewModel;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The pools, their addresses as the filter lets them through, page by page, and which of them is looked at. */
public final class PoolsViewModel {
    static final int PAGE = 200;
    private final PoolReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final PoolCommands commands;
    private final PoolJobs jobs;
    private final SourceCommands sources;
    private final AssignCommands assign;
    private final ObjectProperty<PoolTab> tab = new SimpleObjectProperty<>(PoolTab.ADDRESSES);
    private final PoolFilter filter = new PoolFilter();
    private final ObservableList<PoolStatistics> pools = FXCollections.observableArrayList();
    private final PagedList<PoolAddress, PoolReader.Beginning> list;
    private final Looked<Address, PoolDetail> looked;
    private PoolQuery asked = PoolQuery.first(PAGE);
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
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        this.commands = new PoolCommands(ports, session, tasks, said, this::changed);
        this.jobs = new PoolJobs(ports, session, tasks, said, formats, this::changed);
        this.sources = new SourceCommands(ports, session, tasks, said, formats, this::changed);
        this.assign = new AssignCommands(ports, session, tasks, said, formats, this::changed);
        ListWords words = new ListWords(
                messages.get("pools.load"), messages.get("pools.unread"), messages.get("pools.loading"), this::nothing);
        this.list = new PagedList<>(tasks, said, words, PoolAddress::name, new Pages(), this::take);
        this.looked = new Looked<>(tasks, said, reader::detail, list);
        filter.networkProperty().addListener(_ -> apply());
        filter.stateProperty().addListener(_ -> apply());
    }

    /** A route's item is what to search for: the name of an address, or the address itself; or it is a wallet. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (WalletsViewModel.isWallet(route)) {
            tab.set(PoolTab.WALLETS);
        } else if (route.place() == Place.POOLS && !route.item().isEmpty()) {
            tab.set(PoolTab.ADDRESSES);
            filter.clear();
            filter.searchProperty().set(route.item());
        } else {
            looked.again();
        }
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        list.drop();
    }

    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("pool."))) {
            changed();
        }
    }

    /** After a change: the pools, the list and what is drawn. */
    private void changed() {
        list.again();
        looked.again();
    }

    /** Reads the first that the filter lets through. */
    void apply() {
        asked = filter.query(PAGE);
        list.first();
    }

    void clear() {
        filter.clear();
        apply();
    }

    private void take(PoolReader.Beginning page) {
        if (!pools.equals(page.pools())) {
            pools.setAll(page.pools());
        }
        if (asked.search() != null && page.rows().size() == 1) {
            select(page.rows().getFirst());
        }
    }

    /** Looks at a row. */
    void select(PoolAddress row) {
        looked.select(row.address(), drawn -> drawn.address().version() == row.version());
    }

    /** Opens the customer whose address it is. */
    void toCustomer(String id) {
        navigator.go(new Route(Place.CUSTOMERS, id));
    }

    private String nothing() {
        if (asked.search() != null) {
            return messages.get("pools.nothing-sought", PoolQuery.BEGINNING, PoolQuery.ENDING);
        }
        boolean isNarrow = asked.network() != null || !asked.states().isEmpty();
        return isNarrow ? messages.get("pools.nothing-found") : messages.get("pools.empty");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(list.rows().size());
        return list.hasMoreProperty().get()
                ? messages.get("pools.shown", count)
                : messages.get("pools.shown-all", count);
    }

    /** Why no pool can be filled or changed by the one who sits here; empty where it is possible. */
    String whyNotFill() {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return pools.isEmpty() && list.loadedProperty().get() ? messages.get("pools.none") : "";
    }

    /** A form for the network that is filtered for, or the first one. */
    PoolForm form(PoolForm.Kind kind) {
        return new PoolForm(kind, pools, filter.networkProperty().get().orElse(null), jobs, said, formats);
    }

    ObjectProperty<PoolTab> tabProperty() {
        return tab;
    }

    PoolFilter filter() {
        return filter;
    }

    /** The pool of each network that has one. */
    ObservableList<PoolStatistics> pools() {
        return pools;
    }

    PagedList<PoolAddress, PoolReader.Beginning> list() {
        return list;
    }

    /** The address on the right side. */
    Looked<Address, PoolDetail> looked() {
        return looked;
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

    SourceCommands sources() {
        return sources;
    }

    AssignCommands assign() {
        return assign;
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

    private final class Pages implements Source<PoolAddress, PoolReader.Beginning> {
        @Override
        public Callable<PoolReader.Beginning> first() {
            PoolQuery query = asked;
            return () -> reader.page(query, 0);
        }

        @Override
        public Callable<PoolReader.Beginning> again(List<PoolAddress> listed, boolean hadMore) {
            PoolQuery query = asked;
            return () -> reader.page(query, listed.size());
        }

        @Override
        public Callable<Page<PoolAddress>> after(PoolAddress last) {
            PoolQuery query = asked;
            return () -> Page.of(reader.after(query, last), PAGE);
        }

        @Override
        public Callable<Part<PoolAddress>> all() {
            return reader.all(asked);
        }
    }
}
