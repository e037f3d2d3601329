package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Tokens;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The books as the filter lets them through, page by page, and which transfer is looked at. */
public final class LedgerViewModel {
    static final int PAGE = 200;
    private final LedgerReader reader;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Tokens tokens;
    private final Clock clock;
    private final LedgerFilter filter = new LedgerFilter();
    private final PagedRows<JournalEntry> journal;
    private final PagedRows<LedgerAccount> accounts;
    private final ObservableList<String> kinds = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable JournalEntry> detail = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Pulse.Subscription changes = () -> {};
    private boolean isSetting;

    public LedgerViewModel(
            Ports ports,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Tokens tokens,
            Clock clock) {
        this.reader = new LedgerReader(ports);
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.tokens = tokens;
        this.clock = clock;
        this.journal = new PagedRows<>(tasks, row -> Long.toString(row.posting().seq()), this::failed);
        this.accounts = new PagedRows<>(tasks, row -> row.key().toString(), this::failed);
        filter.tabProperty().addListener(_ -> changed());
        filter.assetProperty().addListener(_ -> changed());
        filter.kindProperty().addListener(_ -> changed());
        filter.networkProperty().addListener(_ -> changed());
        filter.accountProperty().addListener(_ -> changed());
    }

    /** A route's item is what the transfers to look at are about. */
    void onShow() {
        changes = pulse.onChange(_ -> heard());
        Route route = navigator.route();
        if (route.place() == Place.LEDGER && !route.item().isEmpty()) {
            set(() -> {
                filter.clear();
                filter.tabProperty().set(LedgerTab.JOURNAL);
                filter.subjectProperty().set(route.item());
            });
        } else {
            apply();
        }
        if (kinds.isEmpty()) {
            tasks.load(reader::kinds).onSuccess(found -> kinds.setAll(found)).onError(Exception.class, this::failed);
        }
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        journal.drop();
        accounts.drop();
    }

    /** What is new is read at once while the first page is all that is listed; a longer list keeps its place. */
    private void heard() {
        if (journal.rows().size() <= PAGE && accounts.rows().size() <= PAGE) {
            read(true);
        }
    }

    /** Reads the first page that the filter lets through. */
    void apply() {
        problem.set("");
        read(false);
    }

    private void read(boolean isAgain) {
        try {
            if (filter.tabProperty().get() == LedgerTab.JOURNAL) {
                JournalQuery query = filter.journal(clock.getZone(), PAGE);
                journal.read(() -> reader.journal(query), isAgain);
            } else {
                LedgerAccountQuery query = filter.accounts(PAGE);
                accounts.read(() -> reader.accounts(query), isAgain);
            }
        } catch (RefusedException e) {
            failed(e);
        }
    }

    void clear() {
        set(filter::clear);
    }

    /** Several changes of the filter are one question. */
    private void set(Runnable change) {
        isSetting = true;
        try {
            change.run();
        } finally {
            isSetting = false;
        }
        apply();
    }

    private void changed() {
        if (!isSetting) {
            apply();
        }
    }

    void more() {
        if (filter.tabProperty().get() == LedgerTab.JOURNAL) {
            journal.more();
        } else {
            accounts.more();
        }
    }

    /** Writes every row that the applied filter lets through, listed or not. */
    <T> void export(Sheet<T> sheet, Path file, PagedRows<T> rows) {
        new Export(tasks, said).write(sheet, file, rows.all());
    }

    private void failed(Exception failure) {
        if (failure instanceof RefusedException refused) {
            problem.set(messages.refusal(refused));
            return;
        }
        if (problem.get().isEmpty()) {
            said.notifier().failed(messages.get("ledger.load"), failure);
        }
        problem.set(messages.get("ledger.unread"));
    }

    void select(JournalEntry row) {
        detail.set(row);
    }

    /** Looks at the transfer that another one names. */
    void look(long seq) {
        tasks.load(() -> reader.transfer(seq))
                .onSuccess(detail::set)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, this::failed);
    }

    /** Lists the transfers of one account. */
    void journalOf(LedgerKey account) {
        set(() -> {
            filter.clear();
            filter.accountProperty().set(account);
            filter.tabProperty().set(LedgerTab.JOURNAL);
        });
    }

    /** Lists everything about what a transfer is about. */
    void journalAbout(String subject) {
        set(() -> {
            filter.clear();
            filter.tabProperty().set(LedgerTab.JOURNAL);
            filter.subjectProperty().set(subject);
        });
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        boolean isLoaded = (filter.tabProperty().get() == LedgerTab.JOURNAL ? journal : accounts)
                .loadedProperty()
                .get();
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded) {
            return messages.get("ledger.loading");
        }
        return filter.isNarrow() ? messages.get("ledger.nothing-found") : messages.get("ledger.empty");
    }

    /** How many rows are listed, and whether there are more. */
    String footer() {
        PagedRows<?> rows = filter.tabProperty().get() == LedgerTab.JOURNAL ? journal : accounts;
        String count = formats.count(rows.rows().size());
        return rows.hasMoreProperty().get()
                ? messages.get("ledger.shown", count)
                : messages.get("ledger.shown-all", count);
    }

    /** What a kind of account is called; its name in the chart where it has no words. */
    String kind(String kind) {
        return messages.has("Account." + kind) ? messages.bundle().getString("Account." + kind) : kind;
    }

    /** An account in one line. */
    String name(LedgerKey account) {
        String owner = account.owner().isEmpty() ? "" : "  " + Formats.brief(account.owner());
        return kind(account.kind()) + owner + "  " + formats.symbol(account.asset());
    }

    List<Asset> assets() {
        return tokens.all().stream().map(Token::asset).toList();
    }

    List<Network> networks() {
        return tokens.networks();
    }

    ObservableList<String> kinds() {
        return kinds;
    }

    LedgerFilter filter() {
        return filter;
    }

    PagedRows<JournalEntry> journal() {
        return journal;
    }

    PagedRows<LedgerAccount> accounts() {
        return accounts;
    }

    /** The transfer that is looked at. */
    ReadOnlyObjectProperty<@Nullable JournalEntry> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Why the list may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
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
