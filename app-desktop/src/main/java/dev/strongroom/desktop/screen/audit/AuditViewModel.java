package dev.strongroom.desktop.screen.audit;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.AuditApi;
import dev.strongroom.core.api.AuditEnd;
import dev.strongroom.core.api.AuditQuery;
import dev.strongroom.core.api.AuditRecord;
import dev.strongroom.core.api.AuditVerdict;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.StateLabel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The rows that the filter lets through, newest first and page by page, and the verification of the chain. */
public final class AuditViewModel {
    static final int PAGE = 200;
    static final int MOST = 1000;
    private final AuditApi audit;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final AuditFilter filter = new AuditFilter();
    private final ObservableList<AuditRecord> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable AuditRecord> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper hasOlder = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Verdict> verdict = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Running<?>> verifying = new ReadOnlyObjectWrapper<>();
    private AtomicBoolean goesOn = new AtomicBoolean();
    private AuditQuery asked = AuditQuery.newest(PAGE);
    private boolean isPaging;
    private boolean isVerifying;
    private Pulse.Subscription changes = () -> {};

    private record Checked(AuditVerdict verdict, AuditEnd end) {}

    public AuditViewModel(
            Ports ports, Pulse pulse, Navigator navigator, Tasks tasks, Said said, Formats formats, Clock clock) {
        this.audit = ports.get(AuditApi.class);
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.clock = clock;
    }

    /** A route's item is the subject to show. */
    void onShow() {
        changes = pulse.onChange(_ -> newer());
        if (navigator.route().place() == Place.AUDIT
                && !navigator.route().item().isEmpty()) {
            filter.clear();
            filter.subjectProperty().set(navigator.route().item());
        }
        apply();
    }

    void onHide() {
        changes.close();
        changes = () -> {};
    }

    AuditFilter filter() {
        return filter;
    }

    ObservableList<AuditRecord> rows() {
        return rows;
    }

    ObjectProperty<@Nullable AuditRecord> selectedProperty() {
        return selected;
    }

    ReadOnlyBooleanProperty hasOlderProperty() {
        return hasOlder.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    /** What the last verification found; null before the first. */
    ReadOnlyObjectProperty<@Nullable Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** The verification that runs; null where none does. */
    ReadOnlyObjectProperty<@Nullable Running<?>> verifyingProperty() {
        return verifying.getReadOnlyProperty();
    }

    /** Reads the newest rows that the filter lets through. */
    void apply() {
        AuditQuery query;
        try {
            query = filter.query(clock.getZone(), PAGE);
        } catch (RefusedException e) {
            said.notifier().refused(messages.refusal(e));
            return;
        }
        asked = query;
        tasks.load(() -> audit.list(query))
                .onSuccess(page -> {
                    if (query.equals(asked)) {
                        rows.setAll(page);
                        hasOlder.set(page.size() == PAGE);
                        isLoaded.set(true);
                    }
                })
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    void clear() {
        filter.clear();
        apply();
    }

    /** Appends the next page. */
    void older() {
        if (isPaging || !hasOlder.get() || rows.isEmpty()) {
            return;
        }
        AuditQuery first = asked;
        AuditQuery query = first.after(rows.getLast());
        isPaging = true;
        tasks.load(() -> audit.list(query))
                .onSuccess(page -> {
                    if (first.equals(asked)) {
                        rows.addAll(page);
                        hasOlder.set(page.size() == PAGE);
                    }
                })
                .onError(Exception.class, this::failed)
                .onEnd(() -> isPaging = false);
    }

    /** Puts what was written since on top; what is read keeps its place. */
    private void newer() {
        AuditQuery query = asked;
        tasks.load(() -> audit.list(query))
                .onSuccess(page -> {
                    if (query.equals(asked)) {
                        merge(page);
                    }
                })
                .onError(Exception.class, this::failed);
    }

    private void merge(List<AuditRecord> page) {
        long newest = rows.isEmpty() ? Long.MIN_VALUE : rows.getFirst().seq();
        boolean isTouching = page.stream().anyMatch(row -> row.seq() == newest);
        if (isTouching) {
            rows.addAll(0, page.stream().filter(row -> row.seq() > newest).toList());
        } else {
            rows.setAll(page);
            hasOlder.set(page.size() == PAGE);
        }
    }

    /** Recomputes the chain from its first row. A second call while one runs does nothing. */
    void verify() {
        if (isVerifying) {
            return;
        }
        isVerifying = true;
        AtomicBoolean wanted = new AtomicBoolean(true);
        goesOn = wanted;
        verdict.set(null);
        Running<Checked> task = tasks.run(messages.get("audit.verify.task"), progress -> {
            AuditVerdict found = audit.verify((done, total) -> {
                progress.at(done, total, formats.count(done) + " / " + formats.count(total));
                return wanted.get() && !progress.isCancelled();
            });
            return new Checked(found, audit.head());
        });
        verifying.set(task);
        task.onSuccess(this::tell)
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("audit.verify.task"), failure))
                .onEnd(() -> {
                    isVerifying = false;
                    verifying.set(null);
                });
    }

    /** Ends the verification after the page it is at; it says how far it came. */
    void stopVerifying() {
        goesOn.set(false);
    }

    private void tell(Checked checked) {
        AuditVerdict found = checked.verdict();
        String rowsDone = formats.count(found.rows());
        AuditVerdict.Break broken = found.broken();
        if (broken != null) {
            verdict.set(new Verdict(
                    "mdal-error",
                    messages.get("audit.broken", formats.count(broken.seq()), broken.what()),
                    StateLabel.Tone.DANGER));
        } else if (found.isIntact()) {
            AuditEnd end = checked.end();
            verdict.set(new Verdict(
                    "mdmz-verified_user",
                    messages.get(
                            "audit.intact",
                            rowsDone,
                            formats.clockTime(clock.instant()),
                            formats.count(end.seq()),
                            end.hash().hex()),
                    StateLabel.Tone.SUCCESS));
        } else {
            verdict.set(new Verdict("mdal-info", messages.get("audit.stopped", rowsDone), StateLabel.Tone.ATTENTION));
        }
    }

    /** Writes every row of the filter that is applied, listed here or not; seen and cancelled in the tray. */
    void export(Path file) {
        AuditQuery query = new AuditQuery(
                asked.actor(), asked.action(), asked.subject(), asked.from(), asked.to(), asked.before(), MOST);
        boolean isAll = asked.equals(AuditQuery.newest(PAGE));
        new Export(tasks, said)
                .write(
                        AuditSheet.of(messages, formats),
                        file,
                        Part.byLast(MOST, last -> audit.list(last == null ? query : query.after(last))),
                        isAll && !rows.isEmpty() ? rows.getFirst().seq() : 0);
    }

    private void failed(Exception failure) {
        said.notifier().failed(messages.get("audit.load"), failure);
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!isLoaded.get()) {
            return messages.get("audit.loading");
        }
        return filter.isEmpty() ? messages.get("audit.empty") : messages.get("audit.nothing-found");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        String count = formats.count(rows.size());
        return hasOlder.get() ? messages.get("audit.shown", count) : messages.get("audit.shown-all", count);
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
}
