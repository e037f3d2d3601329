package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The queue: which part of it, which rows, which of them is looked at, which are marked. */
public final class WithdrawalsViewModel {
    /** A row must have stood unchanged before the eye for this long before it can be approved. */
    static final Duration SETTLING = Duration.ofMillis(700);

    private final Queue queue;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final ObjectProperty<QueueTab> tab = new SimpleObjectProperty<>(QueueTab.REVIEW);
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableList<WithdrawalItem> items = FXCollections.observableArrayList();
    private final FilteredList<WithdrawalItem> shown = new FilteredList<>(items);
    private final ObservableMap<QueueTab, Long> counts = FXCollections.observableMap(new EnumMap<>(QueueTab.class));
    private final ObservableSet<String> marked = FXCollections.observableSet();
    private final ReadOnlyObjectWrapper<@Nullable WithdrawalItem> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private Instant stillSince = Instant.MAX;
    private @Nullable Running<?> loading;
    private Subscription subscriptions = Subscription.EMPTY;

    WithdrawalsViewModel(
            Queue queue,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Clock clock) {
        this.queue = queue;
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.clock = clock;
        tab.addListener((_, _, _) -> {
            marked.clear();
            isLoaded.set(false);
            reload();
        });
        search.addListener(
                (_, _, words) -> shown.setPredicate(item -> item.matches(words, formats.number(item.amount()))));
    }

    void onShow() {
        Pulse.Subscription changes = pulse.onChange(_ -> reload());
        subscriptions =
                Subscription.combine(changes::close, session.officerProperty().subscribe(_ -> reload()));
        if (navigator.route().place() == Place.WITHDRAWALS
                && !navigator.route().item().isEmpty()) {
            tab.set(QueueTab.ALL);
        }
        reload();
    }

    void onHide() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }

    ObjectProperty<QueueTab> tabProperty() {
        return tab;
    }

    StringProperty searchProperty() {
        return search;
    }

    /** What the search lets through. */
    ObservableList<WithdrawalItem> shown() {
        return shown;
    }

    ObservableMap<QueueTab, Long> counts() {
        return counts;
    }

    /** Ids of the rows that are marked for a common decision. */
    ObservableSet<String> marked() {
        return marked;
    }

    ReadOnlyObjectProperty<@Nullable WithdrawalItem> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Opens the transfers of what is looked at in the ledger. */
    void toLedger() {
        Detail now = detail.get();
        if (now != null) {
            navigator.go(new Route(Place.LEDGER, now.item().id()));
        }
    }

    ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** False until the first answer for this part of the queue: an empty table says nothing before. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    void reload() {
        QueueTab asked = tab.get();
        Officer officer = session.officer();
        tasks.load(() -> queue.read(asked, officer))
                .onSuccess(page -> {
                    if (asked == tab.get()) {
                        take(page);
                    }
                })
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("withdrawals.load"), failure));
    }

    private void take(Queue.Page page) {
        counts.putAll(page.counts());
        merge(page.items());
        marked.removeIf(id -> items.stream().noneMatch(item -> item.id().equals(id)));
        isLoaded.set(true);
        String wanted = navigator.route().item();
        WithdrawalItem now = selected.get();
        Optional<WithdrawalItem> same = items.stream()
                .filter(item -> item.id().equals(now == null ? wanted : now.id()))
                .findFirst();
        if (now != null && same.isEmpty()) {
            refresh(now);
        } else {
            same.ifPresent(this::select);
        }
    }

    /** Whether all of this part of the queue is listed: then it stands in the order that people gave it. */
    boolean isWhole() {
        return items.size() < Queue.MOST;
    }

    /** Writes every row of this part of the queue that the search lets through, listed or not. */
    void export(Sheet<WithdrawalItem> sheet, Path file) {
        String words = search.get();
        Callable<Part<WithdrawalItem>> all = queue.all(tab.get(), session.officer());
        new Export(tasks, said)
                .write(sheet, file, () -> all.call().only(item -> item.matches(words, formats.number(item.amount()))));
    }

    /** Rows keep their places, and the selection with them; only what came, went or changed is touched. */
    private void merge(List<WithdrawalItem> next) {
        Set<String> ids = next.stream().map(WithdrawalItem::id).collect(Collectors.toSet());
        items.removeIf(item -> !ids.contains(item.id()));
        for (int i = 0; i < next.size(); i++) {
            WithdrawalItem wanted = next.get(i);
            if (i == items.size() || !items.get(i).id().equals(wanted.id())) {
                items.removeIf(item -> item.id().equals(wanted.id()));
                items.add(i, wanted);
            } else if (!wanted.isSameAs(items.get(i))) {
                items.set(i, wanted);
            }
        }
    }

    /** Looks at a row; the time that it must stand still begins when it is another one or has changed. */
    void select(@Nullable WithdrawalItem item) {
        WithdrawalItem before = selected.get();
        if (item == null) {
            selected.set(null);
            detail.set(null);
            return;
        }
        boolean isOther = before == null || !before.id().equals(item.id());
        if (isOther || !before.isSameAs(item)) {
            stillSince = Instant.MAX;
            selected.set(item);
            if (isOther) {
                detail.set(null);
            }
            refresh(item);
        }
    }

    private void refresh(WithdrawalItem item) {
        if (loading != null) {
            loading.cancel();
        }
        Officer officer = session.officer();
        loading = tasks.load(() -> queue.detail(item, officer))
                .onSuccess(found -> {
                    stillSince = clock.instant();
                    selected.set(found.item());
                    detail.set(found);
                })
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("withdrawals.load"), failure));
    }

    /** Draws the row that is looked at anew. */
    void refreshSelected() {
        WithdrawalItem now = selected.get();
        if (now != null) {
            refresh(now);
        }
    }

    /** What is drawn at the right, once it has stood still long enough to have been read. */
    Optional<Detail> settled() {
        Detail now = detail.get();
        boolean still = !clock.instant().isBefore(stillSince) // before MAX nothing has been drawn
                && Duration.between(stillSince, clock.instant()).compareTo(SETTLING) >= 0;
        return still ? Optional.ofNullable(now) : Optional.empty();
    }

    void mark(WithdrawalItem item) {
        if (!marked.remove(item.id())) {
            marked.add(item.id());
        }
    }

    /** The marked rows as they are drawn. */
    List<WithdrawalItem> markedItems() {
        return items.stream().filter(item -> marked.contains(item.id())).toList();
    }

    /** One line for the row in tables, exports and questions. */
    String amount(WithdrawalItem item) {
        return formats.amount(item.amount());
    }

    /** How long until then. */
    String left(Instant deadline) {
        return formats.span(Duration.between(clock.instant(), deadline));
    }

    /** A rule's name for people; its stable name where it has none. */
    String ruleName(String rule) {
        return messages.has("rule." + rule) ? messages.bundle().getString("rule." + rule) : rule;
    }

    Formats formats() {
        return formats;
    }

    Said said() {
        return said;
    }

    Messages messages() {
        return messages;
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!isLoaded.get()) {
            return messages.get("withdrawals.loading");
        }
        return search.get().isBlank()
                ? messages.get("withdrawals.empty")
                : messages.get("withdrawals.nothing-found", Objects.toString(search.get()));
    }
}
