package dev.strongroom.desktop.workstation.journal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.ceremony.Journal;
import dev.strongroom.chain.ceremony.JournalEntry;
import dev.strongroom.chain.ceremony.JournalLine;
import dev.strongroom.chain.ceremony.JournalPayment;
import dev.strongroom.chain.key.Words;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** Reads a journal, checks its chain and writes its entries out, the newest first. */
public final class JournalViewModel {
    private static final int HASH = 12;
    private final Tasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final ObjectProperty<@Nullable Path> file = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<JournalLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();

    public JournalViewModel(Tasks tasks, Messages messages, Formats formats) {
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
    }

    public ObjectProperty<@Nullable Path> fileProperty() {
        return file;
    }

    ReadOnlyObjectProperty<List<JournalLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    /** Reads the whole chain again. */
    void check() {
        Path journal = file.get();
        if (journal == null) {
            return;
        }
        lines.set(List.of());
        setback.set(null);
        tasks.run(messages.get("journal.task"), _ -> Journal.read(journal))
                .onSuccess(lines::set)
                .onError(Exception.class, e -> setback.set(Setback.of(Concern.JOURNAL, e)));
    }

    /** Whether the chain holds, in one sentence; empty before it was read. */
    String verdict() {
        if (lines.get().isEmpty()) {
            return "";
        }
        JournalLine last = lines.get().getLast();
        return messages.get(
                "journal.holds",
                formats.count(lines.get().size()),
                formats.exact(last.entry().at()),
                String.join(" ", Words.of(last.hash())));
    }

    List<JournalRow> rows() {
        return lines.get().reversed().stream().map(this::row).toList();
    }

    private JournalRow row(JournalLine line) {
        JournalEntry entry = line.entry();
        return new JournalRow(
                formats.count(line.seq()),
                formats.exact(entry.at()),
                messages.get(kind(entry)),
                text(entry),
                line.hash().hex().substring(0, HASH));
    }

    private static String kind(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Opened _ -> "journal.kind.opened";
            case JournalEntry.FirstSight _ -> "journal.kind.sight";
            case JournalEntry.Batch _ -> "journal.kind.batch";
        };
    }

    private String text(JournalEntry entry) {
        return switch (entry) {
            case JournalEntry.Opened opened ->
                messages.get("journal.opened", String.join(" ", Words.of(opened.genesis())));
            case JournalEntry.FirstSight sight ->
                messages.get("journal.sight", Long.toString(sight.roster()), Long.toString(sight.policy()));
            case JournalEntry.Batch batch ->
                messages.get(
                        "journal.batch",
                        batch.requestId(),
                        batch.payments().size(),
                        batch.refused().size(),
                        sums(batch.payments()));
        };
    }

    private String sums(List<JournalPayment> payments) {
        Map<String, Amount> sums = new TreeMap<>();
        payments.stream()
                .map(JournalPayment::amount)
                .filter(amount -> amount.units().signum() > 0)
                .forEach(amount -> sums.merge(amount.asset().toString(), amount, Amount::plus));
        List<String> texts = new ArrayList<>();
        sums.values().forEach(sum -> texts.add(amount(sum)));
        return texts.isEmpty() ? "" : texts.stream().collect(Collectors.joining(" + "));
    }

    /** A journal names no token of its policy, so the built-in list gives the symbol where it knows the asset. */
    private String amount(Amount amount) {
        try {
            Token token = Registry.builtIn().token(amount.asset());
            return formats.amount(token, amount);
        } catch (RefusedException e) {
            return amount.units() + " × " + amount.asset();
        }
    }
}
