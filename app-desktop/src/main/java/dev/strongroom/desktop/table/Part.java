package dev.strongroom.desktop.table;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list. However long the list is, no more than a part of it has to be kept.
 *
 * @param rows in their order; there may be none though more follow
 * @param next reads the part that follows; null at the end
 */
public record Part<T>(List<T> rows, @Nullable Callable<Part<T>> next) {
    public Part {
        rows = List.copyOf(rows);
    }

    /** A list whose rows are asked for by the last one before them. */
    @FunctionalInterface
    public interface Following<T> {
        /** @param last null for the beginning */
        List<T> after(@Nullable T last) throws Exception;
    }

    /** A list that comes as a whole. */
    public static <T> Part<T> whole(List<T> rows) {
        return new Part<>(rows, null);
    }

    /** @param limit as many rows as a part has; one with fewer is the last */
    public static <T> Callable<Part<T>> byLast(int limit, Following<T> list) {
        return () -> after(null, limit, list);
    }

    private static <T> Part<T> after(@Nullable T last, int limit, Following<T> list) throws Exception {
        List<T> rows = list.after(last);
        return rows.size() < limit ? whole(rows) : new Part<>(rows, () -> after(rows.getLast(), limit, list));
    }

    /** The same list with only these rows. */
    public Part<T> only(Predicate<? super T> which) {
        Callable<Part<T>> following = next;
        return new Part<>(
                rows.stream().filter(which).toList(),
                following == null ? null : () -> following.call().only(which));
    }
}
