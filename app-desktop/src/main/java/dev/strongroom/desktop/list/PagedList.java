package dev.strongroom.desktop.list;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.RowMerge;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The rows of a list, read page by page: one read at a time, and what changes meanwhile is read after it. Rows that
 * stay keep their places. On the UI thread.
 *
 * @param <R> a row
 * @param <P> what comes with the rows
 */
public final class PagedList<R, P extends Page<R>> {
    private final Turns turns;
    private final Export export;
    private final Said said;
    private final ListWords words;
    private final Function<? super R, String> id;
    private final Source<R, P> source;
    private final Consumer<? super P> taken;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper();
    private String unread = "";
    private String besideUnread = "";
    private Runnable readBeside = () -> {};
    private boolean isStale;

    /**
     * @param id of a row, the same for as long as it is listed
     * @param taken with each beginning of the list, after its rows have taken their places
     */
    public PagedList(
            Tasks tasks,
            Said said,
            ListWords words,
            Function<? super R, String> id,
            Source<R, P> source,
            Consumer<? super P> taken) {
        this.turns = new Turns(tasks);
        this.export = new Export(tasks, said);
        this.said = said;
        this.words = words;
        this.id = id;
        this.source = source;
        this.taken = taken;
        emptyText.set(words.loading());
    }

    /** Reads the list from its beginning: something else is asked for. */
    public void first() {
        isStale = false;
        isLoaded.set(false);
        emptyText.set(emptyText());
        turns.ask(source.first(), this::take, this::failed, this::catchUp);
    }

    /** Reads what is listed again; while an answer is still to come, after it. */
    public void again() {
        isStale = turns.isBusy();
        if (!isStale) {
            turns.ask(source.again(List.copyOf(rows), hasMore.get()), this::take, this::failed, this::catchUp);
        }
    }

    /** Appends the next page. */
    public void more() {
        if (turns.isBusy() || !hasMore.get() || rows.isEmpty()) {
            return;
        }
        turns.ask(
                source.after(rows.getLast()),
                page -> {
                    rows.addAll(page.rows());
                    hasMore.set(page.hasMore());
                },
                this::failed,
                this::catchUp);
    }

    /** Writes every row to a file, listed or not, in the order of the list. */
    public void export(Sheet<R> sheet, Path file) {
        export(sheet, file, 0);
    }

    /** @param about how many there will be; zero where nobody knows */
    public void export(Sheet<R> sheet, Path file, long about) {
        export.write(sheet, file, source.all(), about);
    }

    /** Nobody looks any more: no answer is waited for. */
    public void drop() {
        turns.drop();
        isStale = false;
    }

    private void take(P page) {
        unread = "";
        problem.set(besideUnread);
        RowMerge.into(rows, page.rows(), id);
        taken.accept(page);
        hasMore.set(page.hasMore());
        isLoaded.set(true);
        emptyText.set(emptyText());
        if (!besideUnread.isEmpty()) {
            readBeside.run();
        }
    }

    private void catchUp() {
        if (isStale) {
            again();
        }
    }

    /** Says once that the list may be old. */
    private void failed(Exception failure) {
        unread = told(failure);
        problem.set(unread);
        emptyText.set(emptyText());
    }

    private String told(Exception failure) {
        if (failure instanceof RefusedException refused) {
            return said.messages().refusal(refused);
        }
        if (problem.get().isEmpty()) {
            said.notifier().failed(words.task(), failure);
        }
        return words.unread();
    }

    /** @param read reads what is looked at beside the list; run after the list was read where that has failed */
    void beside(Runnable read) {
        readBeside = read;
    }

    /** What is looked at beside the list could not be read: says so once, until it can be. */
    void besideFailed(Exception failure) {
        besideUnread = told(failure);
        problem.set(besideUnread);
        emptyText.set(emptyText());
    }

    /** What is looked at beside the list was read, or nobody looks any more. */
    void besideRead() {
        besideUnread = "";
        problem.set(unread);
        emptyText.set(emptyText());
    }

    /** What to say where nothing is listed. */
    public String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        return isLoaded.get() ? words.nothing().get() : words.loading();
    }

    /** The same as it stood after the last question or answer. */
    ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public ObservableList<R> rows() {
        return rows;
    }

    String id(R row) {
        return id.apply(row);
    }

    /** Why the list may be old or missing; empty where it is neither. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** False until the first answer to what is asked for: an empty list says nothing before. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }
}
