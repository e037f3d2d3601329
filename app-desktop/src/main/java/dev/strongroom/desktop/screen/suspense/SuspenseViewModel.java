package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.chain.Chains;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.arrival.Age;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The items, which part of them, and which of them is looked at. */
public final class SuspenseViewModel {
    static final int PAGE = 200;
    private final Ports ports;
    private final SuspenseReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Chains chains;
    private final Clock clock;
    private final ResolutionWords words;
    private final SuspenseCommands commands;
    private final ObjectProperty<SuspenseTab> tab = new SimpleObjectProperty<>(SuspenseTab.WORK);
    private final PagedList<SuspenseItem, SuspenseReader.Beginning> list;
    private final Looked<String, SuspenseDetail> looked;
    private final ReadOnlyIntegerWrapper work = new ReadOnlyIntegerWrapper();
    private @Nullable ResolveForm form;
    private Pulse.Subscription changes = () -> {};

    public SuspenseViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Chains chains,
            Clock clock) {
        this.ports = ports;
        this.reader = new SuspenseReader(ports, said.messages());
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.chains = chains;
        this.clock = clock;
        this.words = new ResolutionWords(messages, formats);
        this.commands = new SuspenseCommands(ports, session, tasks, said, words, this::changed);
        ListWords listWords = new ListWords(
                messages.get("suspense.load"),
                messages.get("suspense.unread"),
                messages.get("suspense.loading"),
                () -> tab.get() == SuspenseTab.WORK
                        ? messages.get("suspense.empty")
                        : messages.get("suspense.none-done"));
        this.list =
                new PagedList<>(tasks, said, listWords, SuspenseItem::id, new Pages(), page -> work.set(page.work()));
        this.looked = new Looked<>(tasks, said, reader::detail, list);
        looked.detailProperty().subscribe(this::draw);
        tab.addListener((_, _, _) -> {
            list.rows().clear();
            list.first();
        });
    }

    /** A route's item is the one to look at, done or not. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.SUSPENSE && !route.item().isEmpty()) {
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
        List<String> items = events.stream()
                .filter(event -> event.topic().startsWith("suspense."))
                .map(FeedEvent::subject)
                .toList();
        if (!items.isEmpty()) {
            list.again();
        }
        if (items.stream().anyMatch(looked::isWanted)) {
            looked.again();
        }
    }

    /** After a decision of this desk: the list and what is drawn. */
    private void changed() {
        list.again();
        looked.again();
    }

    /** Looks at a row. */
    void select(SuspenseItem item) {
        looked.select(item.id(), drawn -> drawn.item().version() == item.version());
    }

    /** What was typed about an item stays as long as it is the same. */
    private void draw(@Nullable SuspenseDetail found) {
        if (found == null || found.item().state() != SuspenseState.OPEN) {
            form = null;
        } else if (form == null || !form.item().equals(found.item())) {
            form = new ResolveForm(ports, session, tasks, said, formats, chains, found.item(), this::changed);
        }
    }

    /** Fields for a decision about what is drawn; null where nothing is open. */
    @Nullable
    ResolveForm form() {
        return form;
    }

    /** Opens its deposit. */
    void toDeposit() {
        navigator.go(new Route(Place.DEPOSITS, Objects.requireNonNull(looked.wanted(), "looked at")));
    }

    /** Opens its transfers in the ledger. */
    void toLedger() {
        navigator.go(new Route(Place.LEDGER, Objects.requireNonNull(looked.wanted(), "looked at")));
    }

    /** Opens the withdrawal that pays it back. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    Age age(SuspenseItem item) {
        return item.state().isWork() ? Age.of(Duration.between(item.since(), clock.instant())) : Age.FRESH;
    }

    ObjectProperty<SuspenseTab> tabProperty() {
        return tab;
    }

    PagedList<SuspenseItem, SuspenseReader.Beginning> list() {
        return list;
    }

    /** The item on the right side. */
    Looked<String, SuspenseDetail> looked() {
        return looked;
    }

    /** How many items somebody has to decide about. */
    ReadOnlyIntegerProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }

    SuspenseCommands commands() {
        return commands;
    }

    ResolutionWords words() {
        return words;
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

    private final class Pages implements Source<SuspenseItem, SuspenseReader.Beginning> {
        @Override
        public Callable<SuspenseReader.Beginning> first() {
            return again(list.rows(), false);
        }

        @Override
        public Callable<SuspenseReader.Beginning> again(List<SuspenseItem> listed, boolean hadMore) {
            SuspenseTab asked = tab.get();
            int limit = Math.clamp(listed.size(), PAGE, SuspenseReader.MOST);
            return () -> reader.page(asked, limit);
        }

        @Override
        public Callable<Page<SuspenseItem>> after(SuspenseItem last) {
            return () -> Page.of(reader.doneAfter(last, PAGE), PAGE);
        }

        @Override
        public Callable<Part<SuspenseItem>> all() {
            return reader.all(tab.get());
        }
    }
}
