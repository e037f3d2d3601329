package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.ReconciliationStatus;
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
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
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
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final BreakCommands commands;
    private final ReconcileJobs jobs;
    private final ObjectProperty<BreakTab> tab = new SimpleObjectProperty<>(BreakTab.OPEN);
    private final ObservableList<ReconciliationStatus> networks = FXCollections.observableArrayList();
    private final ObservableList<BookBreak> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable BreakDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ReconciliationStatus> network = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private String wanted = "";
    private boolean isStale;
    private @Nullable Running<?> looking;
    private Pulse.Subscription changes = () -> {};

    public ReconcileViewModel(
            Ports ports, Session session, Pulse pulse, Navigator navigator, Tasks tasks, Said said, Formats formats) {
        this.reader = new ReconcileReader(ports);
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.commands = new BreakCommands(ports, session, tasks, said, formats, this::changed);
        this.jobs = new ReconcileJobs(ports, session, tasks, said, formats, this::changed);
        tab.addListener((_, _, _) -> {
            rows.clear();
            reload();
        });
    }

    /** A route's item is the break to look at, open or closed. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.RECONCILIATION && !route.item().isEmpty()) {
            look(route.item());
        } else if (!wanted.isEmpty()) {
            look(wanted);
        }
        reload();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        turns.drop();
        isStale = false;
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
        isStale = turns.isBusy();
        if (!isStale) {
            read();
        }
        if (!wanted.isEmpty()) {
            look(wanted);
        }
    }

    /** Reads the tab from its beginning. */
    void reload() {
        isLoaded.set(false);
        read();
    }

    private void read() {
        isStale = false;
        BreakTab asked = tab.get();
        int limit = Math.clamp(rows.size(), PAGE, ReconcileReader.MOST);
        turns.ask(() -> reader.page(asked, limit), this::take, this::failed, this::catchUp);
    }

    private void take(ReconcileReader.Page page) {
        problem.set("");
        open.set(page.open());
        if (!networks.equals(page.networks())) {
            networks.setAll(page.networks());
        }
        RowMerge.into(rows, page.rows(), BookBreak::id);
        hasOlder.set(page.hasOlder());
        isLoaded.set(true);
        ReconciliationStatus drawn = network.get();
        if (drawn != null) {
            show(drawn.network());
        }
    }

    private void catchUp() {
        if (isStale) {
            read();
        }
    }

    /** Appends the next page of what is closed. */
    void older() {
        if (turns.isBusy() || !hasOlder.get() || rows.isEmpty()) {
            return;
        }
        BookBreak last = rows.getLast();
        turns.ask(
                () -> reader.closedAfter(last, PAGE),
                page -> {
                    rows.addAll(page);
                    hasOlder.set(page.size() == PAGE);
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
            said.notifier().failed(messages.get("reconcile.load"), failure);
        }
        problem.set(messages.get("reconcile.unread"));
    }

    /** Looks at a row. */
    void select(BookBreak row) {
        BreakDetail drawn = detail.get();
        if (!row.id().equals(wanted) || drawn == null || !drawn.item().equals(row)) {
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
        network.set(null);
        looking = tasks.load(() -> reader.detail(id))
                .onSuccess(detail::set)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    /** Looks at the newest run of a network instead of at a break. */
    void show(Network asked) {
        wanted = "";
        detail.set(null);
        network.set(networks.stream()
                .filter(status -> status.network().equals(asked))
                .findFirst()
                .orElse(null));
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return messages.get("reconcile.loading");
        }
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

    ObservableList<BookBreak> rows() {
        return rows;
    }

    /** How many breaks are open. */
    ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** The break that is looked at; null where none is. */
    ReadOnlyObjectProperty<@Nullable BreakDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** The network that is looked at; null where none is. */
    ReadOnlyObjectProperty<@Nullable ReconciliationStatus> networkProperty() {
        return network.getReadOnlyProperty();
    }

    /** Why the list may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasOlderProperty() {
        return hasOlder.getReadOnlyProperty();
    }

    /** False until the first answer for this tab. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
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
}
