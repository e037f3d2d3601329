package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.RowMerge;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A list that is read part by part; where a part has no rows, the next one is read at once. */
final class PagedRows<T> {
    private final Turns turns;
    private final Function<? super T, String> id;
    private final Consumer<Exception> failed;
    private final ObservableList<T> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper hasMore = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private Callable<Part<T>> all = () -> Part.whole(List.of());
    private @Nullable Callable<Part<T>> next;
    private boolean isEmptyPart;

    /** @param id of a row, the same for as long as it is listed */
    PagedRows(Tasks tasks, Function<? super T, String> id, Consumer<Exception> failed) {
        this.id = id;
        this.turns = new Turns(tasks);
        this.failed = failed;
    }

    /**
     * Reads from the beginning; what is listed stays until the answer is there.
     *
     * @param isAgain whether it is the same list, whose rows keep their places
     */
    void read(Callable<Part<T>> question, boolean isAgain) {
        all = question;
        if (isAgain) {
            ask(question, now -> RowMerge.into(rows, now, id));
        } else {
            isLoaded.set(false);
            ask(question, now -> rows.setAll(now));
        }
    }

    void more() {
        if (!turns.isBusy() && next != null) {
            ask(next, more -> rows.addAll(more));
        }
    }

    private void ask(Callable<Part<T>> question, Consumer<List<T>> take) {
        isEmptyPart = false;
        turns.ask(
                question,
                part -> {
                    take.accept(part.rows());
                    next = part.next();
                    hasMore.set(next != null);
                    isEmptyPart = part.rows().isEmpty() && next != null;
                    isLoaded.set(!isEmptyPart);
                },
                failed,
                () -> {
                    if (isEmptyPart) {
                        more();
                    }
                });
    }

    /** Nobody waits for an answer any more. */
    void drop() {
        turns.drop();
    }

    ObservableList<T> rows() {
        return rows;
    }

    /** Reads every row that was asked for last, from the first on. */
    Callable<Part<T>> all() {
        return all;
    }

    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** False until there are rows, or it is known that there are none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }
}
