package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.RowMerge;
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
    private @Nullable Callable<Part<T>> next;
    private boolean isEmptyPart;

    /** @param id of a row, the same for as long as it is listed */
    PagedRows(Tasks tasks, Function<? super T, String> id, Consumer<Exception> failed) {
        this.id = id;
        this.turns = new Turns(tasks);
        this.failed = failed;
    }

    /** Reads from the beginning; what is listed stays until the answer is there. */
    void first(Callable<Part<T>> question) {
        isLoaded.set(false);
        ask(question, true);
    }

    void more() {
        if (!turns.isBusy() && next != null) {
            ask(next, false);
        }
    }

    private void ask(Callable<Part<T>> question, boolean isFirst) {
        isEmptyPart = false;
        turns.ask(
                question,
                part -> {
                    if (isFirst) {
                        RowMerge.into(rows, part.rows(), id);
                    } else {
                        rows.addAll(part.rows());
                    }
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

    ReadOnlyBooleanProperty hasMoreProperty() {
        return hasMore.getReadOnlyProperty();
    }

    /** False until there are rows, or it is known that there are none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }
}
