package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.JournalQuery;
import dev.strongroom.core.api.LedgerAccountQuery;
import dev.strongroom.core.api.LedgerKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the tabs and the filter lines say. The asset narrows both lists. */
final class LedgerFilter {
    private final ObjectProperty<LedgerTab> tab = new SimpleObjectProperty<>(LedgerTab.JOURNAL);
    private final ObjectProperty<Choice<Asset>> asset = new SimpleObjectProperty<>(Choice.all());
    private final ObjectProperty<@Nullable LedgerKey> account = new SimpleObjectProperty<>();
    private final StringProperty subject = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final ObjectProperty<Choice<String>> kind = new SimpleObjectProperty<>(Choice.all());
    private final ObjectProperty<Choice<Network>> network = new SimpleObjectProperty<>(Choice.all());
    private final StringProperty owner = new SimpleStringProperty("");

    ObjectProperty<LedgerTab> tabProperty() {
        return tab;
    }

    ObjectProperty<Choice<Asset>> assetProperty() {
        return asset;
    }

    /** The account whose transfers are listed; null for all. */
    ObjectProperty<@Nullable LedgerKey> accountProperty() {
        return account;
    }

    /** Id of a withdrawal or a deposit, whole. */
    StringProperty subjectProperty() {
        return subject;
    }

    /** The first day that is shown. */
    ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /** The last day that is shown. */
    ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    ObjectProperty<Choice<String>> kindProperty() {
        return kind;
    }

    ObjectProperty<Choice<Network>> networkProperty() {
        return network;
    }

    /** A customer's id or an address, whole. */
    StringProperty ownerProperty() {
        return owner;
    }

    /** Whether more than the tab says what is listed. */
    boolean isNarrow() {
        boolean isJournal = account.get() != null || text(subject) != null || from.get() != null || to.get() != null;
        boolean isAccounts = value(kind) != null || value(network) != null || text(owner) != null;
        return value(asset) != null || (tab.get() == LedgerTab.JOURNAL ? isJournal : isAccounts);
    }

    void clear() {
        asset.set(Choice.all());
        account.set(null);
        subject.set("");
        from.set(null);
        to.set(null);
        kind.set(Choice.all());
        network.set(Choice.all());
        owner.set("");
    }

    /** The newest transfers that it lets through; refused where the days are in the wrong order. */
    JournalQuery journal(ZoneId zone, int limit) {
        LocalDate last = to.get();
        return new JournalQuery(
                account.get(),
                text(subject),
                value(asset),
                start(from.get(), zone),
                start(last == null ? null : last.plusDays(1), zone),
                Long.MAX_VALUE,
                limit);
    }

    LedgerAccountQuery accounts(int limit) {
        return new LedgerAccountQuery(value(kind), value(network), value(asset), text(owner), null, limit);
    }

    /** A choice whose offers are being exchanged has none for a moment. */
    private static <T> @Nullable T value(ObjectProperty<Choice<T>> chosen) {
        Choice<T> now = chosen.get();
        return now == null ? null : now.value();
    }

    private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable String text(StringProperty field) {
        String text = field.get() == null ? "" : field.get().strip();
        return text.isEmpty() ? null : text;
    }
}
