package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.ReconciliationStatus;
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
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** How each network stands, what differs, and which break or network is looked at. */
public final class ReconcileViewModel {
    static final int PAGE = 200;
    private final ReconcileReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final BreakCommands commands;
    private final ReconcileJobs jobs;
    private final ObjectProperty<BreakTab> tab = new SimpleObjectProperty<>(BreakTab.OPEN);
    private final ObservableList<ReconciliationStatus> networks = FXCollections.observableArrayList();
    private final PagedList<BookBreak, ReconcileReader.Beginning> list;
    private final Looked<String, BreakDetail> looked;
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable ReconciliationStatus> network = new ReadOnlyObjectWrapper<>();
    private Pulse.Subscription changes = () -> {};

    public ReconcileViewModel(
            Ports ports, Session session, Pulse pulse, Navigator navigator, Tasks tasks, Said said, Formats formats) {
        this.reader = new ReconcileReader(ports);
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.commands = new BreakCommands(ports, session, tasks, said, formats, this::changed);
        this.jobs = new ReconcileJobs(ports, session, tasks, said, formats, this::changed);
        ListWords words = new ListWords(
                messages.get("reconcile.load"),
                messages.get("reconcile.unread"),
                messages.get("reconcile.loading"),
                this::nothing);
        this.list = new PagedList<>(tasks, said, words, BookBreak::id, new Pages(), this::take);
        this.looked = new Looked<>(tasks, said, reader::detail, list);
        tab.addListener((_, _, _) -> {
            list.rows().clear();
            list.first();
        });
    }

    /** A route's item is the break to look at, open or closed. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.RECONCILIATION && !route.item().isEmpty()) {
            network.set(null);
            looked.look(route.item());
        } else {
            looked.again();
        }
        list.first();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        list.drop();
    }

    private void heard(List<FeedEvent> events) {
        boolean isOurs = events.stream()
                .anyMatch(event -> event.topic().startsWith("reconciliation.")
                        || event.topic().startsWith("break."));
        if (isOurs) {
            changed();
        }
    }

    /** After a change: the networks, the list and what is drawn. */
    private void changed() {
        list.again();
        looked.again();
    }

    private void take(ReconcileReader.Beginning page) {
        open.set(page.open());
        if (!networks.equals(page.networks())) {
            networks.setAll(page.networks());
        }
        ReconciliationStatus drawn = network.get();
        if (drawn != null) {
            show(drawn.network());
        }
    }

    /** Looks at a row. */
    void select(BookBreak row) {
        network.set(null);
        looked.select(row.id(), drawn -> drawn.item().equals(row));
    }

    /** Looks at the newest run of a network instead of at a break. */
    void show(Network asked) {
        looked.drop();
        network.set(networks.stream()
                .filter(status -> status.network().equals(asked))
                .findFirst()
                .orElse(null));
    }

    private String nothing() {
        if (tab.get() == BreakTab.CLOSED) {
            return messages.get("reconcile.none-closed");
        }
        boolean isCompared = networks.stream().anyMatch(status -> status.last() != null);
        return isCompared ? messages.get("reconcile.empty") : messages.get("reconcile.never");
    }

    ObjectProperty<BreakTab> tabProperty() {
        return tab;
    }

    /** How each network stands. */
    ObservableList<ReconciliationStatus> networks() {
        return networks;
    }

    PagedList<BookBreak, ReconcileReader.Beginning> list() {
        return list;
    }

    /** How many breaks are open. */
    ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The break that is looked at. */
    Looked<String, BreakDetail> looked() {
        return looked;
    }

    /** The network that is looked at; null where none is. */
    ReadOnlyObjectProperty<@Nullable ReconciliationStatus> networkProperty() {
        return network.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    BreakCommands commands() {
        return commands;
    }

    ReconcileJobs jobs() {
        return jobs;
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

    private final class Pages implements Source<BookBreak, ReconcileReader.Beginning> {
        @Override
        public Callable<ReconcileReader.Beginning> first() {
            return again(list.rows(), false);
        }

        @Override
        public Callable<ReconcileReader.Beginning> again(List<BookBreak> listed, boolean hadMore) {
            BreakTab asked = tab.get();
            int limit = Math.clamp(listed.size(), PAGE, ReconcileReader.MOST);
            return () -> reader.page(asked, limit);
        }

        @Override
        public Callable<Page<BookBreak>> after(BookBreak last) {
            return () -> Page.of(reader.closedAfter(last, PAGE), PAGE);
        }

        @Override
        public Callable<Part<BookBreak>> all() {
            return reader.all(tab.get());
        }
    }
}
