package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.RowMerge;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What arrived, as the filter lets it through, page by page, and which of it is looked at. */
public final class DepositsViewModel {
    static final int PAGE = 200;
    private final Ports ports;
    private final DepositReader reader;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final DepositFilter filter = new DepositFilter();
    private final ObservableList<Deposit> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<DepositState, Long>> counts =
            new ReadOnlyObjectWrapper<>(new EnumMap<>(DepositState.class));
    private final ReadOnlyObjectWrapper<@Nullable DepositDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private final Set<String> changed = new HashSet<>();
    private DepositQuery asked = DepositQuery.newest(PAGE);
    private String wanted = "";
    private @Nullable Running<?> looking;
    private Pulse.Subscription changes = () -> {};

    /** @param networks that the signed policy names */
    public DepositsViewModel(
            Ports ports,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Network> networks) {
        this.ports = ports;
        this.reader = new DepositReader(ports);
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        filter.tabProperty().addListener(_ -> apply());
        filter.networkProperty().addListener(_ -> apply());
    }

    /** A route's item is the deposit to look at. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.DEPOSITS && !route.item().isEmpty()) {
            filter.clear();
            filter.tabProperty().set(DepositTab.ALL);
            look(route.item());
        } else if (!wanted.isEmpty()) {
            look(wanted);
        }
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        turns.drop();
        changed.clear();
    }

    private void heard(List<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (event.topic().startsWith("deposit.") || event.topic().startsWith("suspense.")) {
                changed.add(event.subject());
            }
        }
        if (!turns.isBusy()) {
            catchUp();
        }
    }

    /** Reads the newest that the filter lets through. */
    void apply() {
        changed.clear();
        DepositQuery query = filter.query(PAGE);
        asked = query;
        isLoaded.set(false);
        turns.ask(
                () -> reader.newest(query),
                page -> {
                    rows.setAll(page.rows());
                    take(page);
                },
                this::failed,
                this::catchUp);
    }

    void clear() {
        filter.clear();
        apply();
    }

    /** Appends the next page. */
    void older() {
        if (turns.isBusy() || !hasOlder.get() || rows.isEmpty()) {
            return;
        }
        DepositQuery query = asked;
        Deposit last = rows.getLast();
        turns.ask(
                () -> reader.after(query, last),
                page -> {
                    rows.addAll(page);
                    hasOlder.set(page.size() == PAGE);
                },
                this::failed,
                this::catchUp);
    }

    /** Reads again what changed, once no answer is to come any more. */
    private void catchUp() {
        if (changed.isEmpty()) {
            return;
        }
        DepositQuery query = asked;
        List<Deposit> listed = List.copyOf(rows);
        boolean hadOlder = hasOlder.get();
        Set<String> ids = Set.copyOf(changed);
        changed.clear();
        turns.ask(
                () -> reader.again(query, listed, hadOlder, ids),
                page -> {
                    RowMerge.into(rows, page.rows(), Deposit::id);
                    take(page);
                },
                this::failed,
                this::catchUp);
        if (ids.contains(wanted)) {
            look(wanted);
        }
    }

    private void take(DepositReader.Page page) {
        problem.set("");
        counts.set(page.counts());
        hasOlder.set(page.hasOlder());
        isLoaded.set(true);
    }

    private void failed(Exception failure) {
        if (failure instanceof RefusedException refused) {
            problem.set(messages.refusal(refused));
            return;
        }
        if (problem.get().isEmpty()) {
            said.notifier().failed(messages.get("deposits.load"), failure);
        }
        problem.set(messages.get("deposits.unread"));
    }

    /** Looks at a row. */
    void select(Deposit deposit) {
        DepositDetail drawn = detail.get();
        if (!deposit.id().equals(wanted) || drawn == null || drawn.deposit().version() != deposit.version()) {
            look(deposit.id());
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

    /** Opens its suspense item. */
    void toSuspense() {
        navigator.go(new Route(Place.SUSPENSE, wanted));
    }

    /** Opens its transfers in the ledger. */
    void toLedger() {
        navigator.go(new Route(Place.LEDGER, wanted));
    }

    /** Writes everything that the applied filter lets through, listed here or not; seen and cancelled in the tray. */
    void export(Path file) {
        DepositQuery query = asked;
        long expected = !isNarrow() ? filter.tabProperty().get().count(counts.get()) : 0;
        String name = messages.get("deposits.export.task");
        DepositExport export = new DepositExport(ports.get(Deposits.class), messages, formats);
        tasks.run(name, progress -> export.write(query, expected, file, progress))
                .onSuccess(count -> said.notifier().done(messages.get("deposits.exported", formats.count(count), file)))
                .onError(
                        IOException.class,
                        failure -> said.notifier()
                                .refused(messages.get("table.not-exported", file, FileWords.of(failure, messages))))
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> said.notifier().failed(name, failure));
    }

    /** Whether more than the tab says what is listed. */
    private boolean isNarrow() {
        return asked.network() != null || asked.customer() != null || asked.search() != null;
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return messages.get("deposits.loading");
        }
        return isNarrow() ? messages.get("deposits.nothing-found") : messages.get("deposits.empty");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(rows.size());
        return hasOlder.get() ? messages.get("deposits.shown", count) : messages.get("deposits.shown-all", count);
    }

    /** A tab with how many it lists. */
    String title(DepositTab tab) {
        return messages.name(tab) + "  " + formats.count(tab.count(counts.get()));
    }

    DepositFilter filter() {
        return filter;
    }

    ObservableList<Deposit> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Map<DepositState, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Id of the deposit that is looked at; empty for none. */
    String wanted() {
        return wanted;
    }

    ReadOnlyObjectProperty<@Nullable DepositDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why the list may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty hasOlderProperty() {
        return hasOlder.getReadOnlyProperty();
    }

    /** False until the first answer for this filter: an empty table says nothing before. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    List<Network> networks() {
        return networks;
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
