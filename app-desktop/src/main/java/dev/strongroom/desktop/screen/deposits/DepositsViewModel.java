package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
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
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What arrived, as the filter lets it through, page by page, and which of it is looked at. */
public final class DepositsViewModel {
    static final int PAGE = 200;

    private final DepositReader reader;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final DepositFilter filter = new DepositFilter();
    private final PagedList<Deposit, DepositReader.Beginning> list;
    private final Looked<String, DepositDetail> looked;
    private final ReadOnlyObjectWrapper<Map<DepositState, Long>> counts =
            new ReadOnlyObjectWrapper<>(new EnumMap<>(DepositState.class));
    private final Set<String> changed = new HashSet<>();
    private DepositQuery asked = DepositQuery.newest(PAGE);
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
        this.reader = new DepositReader(ports);
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        ListWords words = new ListWords(
                messages.get("deposits.load"),
                messages.get("deposits.unread"),
                messages.get("deposits.loading"),
                () -> isNarrow() ? messages.get("deposits.nothing-found") : messages.get("deposits.empty"));
        this.list = new PagedList<>(tasks, said, words, Deposit::id, new Pages(), page -> counts.set(page.counts()));
        this.looked = new Looked<>(tasks, said, reader::detail, list);
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
            looked.look(route.item());
        } else {
            looked.again();
        }
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        list.drop();
        changed.clear();
    }

    private void heard(List<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (event.topic().startsWith("deposit.") || event.topic().startsWith("suspense.")) {
                changed.add(event.subject());
            }
        }
        if (!changed.isEmpty()) {
            list.again();
        }
        if (events.stream().anyMatch(event -> looked.isWanted(event.subject()))) {
            looked.again();
        }
    }

    /** Reads the newest that the filter lets through. */
    void apply() {
        asked = filter.query(PAGE);
        list.first();
    }

    void clear() {
        filter.clear();
        apply();
    }

    /** Looks at a row. */
    void select(Deposit deposit) {
        looked.select(deposit.id(), drawn -> drawn.deposit().version() == deposit.version());
    }

    /** Opens its suspense item. */
    void toSuspense() {
        navigator.go(new Route(Place.SUSPENSE, Objects.requireNonNull(looked.wanted(), "looked at")));
    }

    /** Opens its transfers in the ledger. */
    void toLedger() {
        navigator.go(new Route(Place.LEDGER, Objects.requireNonNull(looked.wanted(), "looked at")));
    }

    /** Writes everything that the applied filter lets through, listed here or not; seen and cancelled in the tray. */
    void export(Path file) {
        list.export(
                DepositSheet.of(messages, formats),
                file,
                isNarrow() ? 0 : filter.tabProperty().get().count(counts.get()));
    }

    /** Whether more than the tab says what is listed. */
    private boolean isNarrow() {
        return asked.network() != null || asked.customer() != null || asked.search() != null;
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(list.rows().size());
        return list.hasMoreProperty().get()
                ? messages.get("deposits.shown", count)
                : messages.get("deposits.shown-all", count);
    }

    /** A tab with how many it lists. */
    String title(DepositTab tab) {
        return messages.name(tab) + "  " + formats.count(tab.count(counts.get()));
    }

    DepositFilter filter() {
        return filter;
    }

    PagedList<Deposit, DepositReader.Beginning> list() {
        return list;
    }

    /** The deposit on the right side. */
    Looked<String, DepositDetail> looked() {
        return looked;
    }

    ReadOnlyObjectProperty<Map<DepositState, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
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

    private final class Pages implements Source<Deposit, DepositReader.Beginning> {
        @Override
        public Callable<DepositReader.Beginning> first() {
            changed.clear();
            DepositQuery query = asked;
            return () -> reader.newest(query);
        }

        @Override
        public Callable<DepositReader.Beginning> again(List<Deposit> listed, boolean hadMore) {
            DepositQuery query = asked;
            Set<String> ids = Set.copyOf(changed);
            changed.clear();
            return () -> reader.again(query, listed, hadMore, ids);
        }

        @Override
        public Callable<Page<Deposit>> after(Deposit last) {
            DepositQuery query = asked;
            return () -> Page.of(reader.after(query, last), PAGE);
        }

        @Override
        public Callable<Part<Deposit>> all() {
            return reader.all(asked);
        }
    }
}
