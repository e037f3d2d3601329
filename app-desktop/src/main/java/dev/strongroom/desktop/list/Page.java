package dev.strongroom.desktop.list;

import java.util.List;

/**
 * A part of a list, as the core hands it out. A screen that reads more with it has a record of its own.
 *
 * @param <R> a row
 */
public interface Page<R> {
    /** In the order of the list; no id twice. */
    List<R> rows();

    /** Whether more may follow. */
    boolean hasMore();

    /** Nothing but rows; more may follow where there are as many as were asked for. */
    static <R> Page<R> of(List<R> rows, int limit) {
        return new Rows<>(rows, rows.size() == limit);
    }

    /** Nothing but rows. */
    record Rows<R>(List<R> rows, boolean hasMore) implements Page<R> {}
}
