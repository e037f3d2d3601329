package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseState;
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
import java.time.Clock;
import java.time.Duration;
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

/** The items, which part of them, and which of them is looked at. */
public final class SuspenseViewModel {
    static final int PAGE = 200;
    private final Ports ports;
    private final SuspenseReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Turns turns;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Chains chains;
    private final Clock clock;
    private final ResolutionWords words;
    private final SuspenseCommands commands;
    private final ObjectProperty<SuspenseTab> tab = new SimpleObjectProperty<>(SuspenseTab.WORK);
    private final ObservableList<SuspenseItem> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper work = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable SuspenseDetail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private String wanted = "";
    private boolean isStale;
    private @Nullable ResolveForm form;
    private @Nullable Running<?> looking;
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
        this.turns = new Turns(tasks);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.chains = chains;
        this.clock = clock;
        this.words = new ResolutionWords(messages, formats);
        this.commands = new SuspenseCommands(ports, session, tasks, said, words, this::changed);
        tab.addListener((_, _, _) -> {
            rows.clear();
            reload();
        });
    }

    /** A route's item is the one to look at, done or not. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        Route route = navigator.route();
        if (route.place() == Place.SUSPENSE && !route.item().isEmpty()) {
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
        List<String> items = events.stream()
                .filter(event -> event.topic().startsWith("suspense."))
                .map(FeedEvent::subject)
                .toList();
        if (!items.isEmpty()) {
            again();
        }
        if (items.contains(wanted)) {
            look(wanted);
        }
    }

    /** After a decision of this desk: the list and what is drawn. */
    private void changed() {
        again();
        if (!wanted.isEmpty()) {
            look(wanted);
        }
    }

    /** Reads the tab from its beginning. */
    void reload() {
        isLoaded.set(false);
        read();
    }

    /** What changes while an answer is still to come is read when it has come. */
    private void again() {
        isStale = turns.isBusy();
        if (!isStale) {
            read();
        }
    }

    private void read() {
        isStale = false;
        SuspenseTab asked = tab.get();
        int limit = Math.clamp(rows.size(), PAGE, SuspenseReader.MOST);
        turns.ask(
                () -> reader.page(asked, limit),
                page -> {
                    problem.set("");
                    work.set(page.work());
                    RowMerge.into(rows, page.rows(), SuspenseItem::id);
                    hasOlder.set(page.hasOlder());
                    isLoaded.set(true);
                },
                this::failed,
                this::catchUp);
    }

    private void catchUp() {
        if (isStale) {
            read();
        }
    }

    /** Appends the next page of what is done. */
    void older() {
        if (turns.isBusy() || !hasOlder.get() || rows.isEmpty()) {
            return;
        }
        SuspenseItem last = rows.getLast();
        turns.ask(
                () -> reader.doneAfter(last, PAGE),
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
            said.notifier().failed(messages.get("suspense.load"), failure);
        }
        problem.set(messages.get("suspense.unread"));
    }

    /** Looks at a row. */
    void select(SuspenseItem item) {
        SuspenseDetail drawn = detail.get();
        if (!item.id().equals(wanted) || drawn == null || drawn.item().version() != item.version()) {
            look(item.id());
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
                .onSuccess(this::draw)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    /** What is drawn already stays as it is, with what was typed about it. */
    private void draw(SuspenseDetail found) {
        SuspenseItem item = found.item();
        if (item.state() != SuspenseState.OPEN) {
            form = null;
        } else if (form == null || !form.item().equals(item)) {
            form = new ResolveForm(ports, session, tasks, said, formats, chains, item, this::changed);
        }
        if (!found.equals(detail.get())) {
            detail.set(found);
        }
    }

    /** Fields for a decision about what is drawn; null where nothing is open. */
    @Nullable
    ResolveForm form() {
        return form;
    }

    /** Opens its deposit. */
    void toDeposit() {
        navigator.go(new Route(Place.DEPOSITS, wanted));
    }

    /** Opens its transfers in the ledger. */
    void toLedger() {
        navigator.go(new Route(Place.LEDGER, wanted));
    }

    /** Opens the withdrawal that pays it back. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    Age age(SuspenseItem item) {
        return item.state().isWork() ? Age.of(Duration.between(item.since(), clock.instant())) : Age.FRESH;
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return messages.get("suspense.loading");
        }
        return tab.get() == SuspenseTab.WORK ? messages.get("suspense.empty") : messages.get("suspense.none-done");
    }

    ObjectProperty<SuspenseTab> tabProperty() {
        return tab;
    }

    ObservableList<SuspenseItem> rows() {
        return rows;
    }

    /** How many items somebody has to decide about. */
    ReadOnlyIntegerProperty workProperty() {
        return work.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SuspenseDetail> detailProperty() {
        return detail.getReadOnlyProperty();
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
}
