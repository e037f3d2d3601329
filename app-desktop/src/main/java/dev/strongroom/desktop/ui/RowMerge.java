package dev.strongroom.desktop.ui;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;

/** Brings the rows of a table to what they are now: only what came, went or changed is touched. */
public final class RowMerge {
    private RowMerge() {}

    /**
     * Rows that stay keep their places, and the selection with them.
     *
     * @param now as it shall stand; no id twice
     * @param id of a row, the same for as long as it is listed
     */
    public static <T> void into(ObservableList<T> rows, List<T> now, Function<? super T, String> id) {
        Set<String> ids = new HashSet<>();
        now.forEach(row -> ids.add(id.apply(row)));
        rows.removeIf(row -> !ids.contains(id.apply(row)));
        int fresh = fresh(rows, now, id);
        rows.addAll(0, now.subList(0, fresh)); // most often what is new stands on top
        for (int i = fresh; i < now.size(); i++) {
            T wanted = now.get(i);
            if (i >= rows.size() || !id.apply(wanted).equals(id.apply(rows.get(i)))) {
                rows.add(i, wanted);
            } else if (!wanted.equals(rows.get(i))) {
                rows.set(i, wanted);
            }
        }
        if (rows.size() > now.size()) {
            rows.remove(now.size(), rows.size());
        }
    }

    /** How many come before the first row that is listed already. */
    private static <T> int fresh(List<T> rows, List<T> now, Function<? super T, String> id) {
        if (rows.isEmpty()) {
            return now.size();
        }
        String first = id.apply(rows.getFirst());
        int fresh = 0;
        while (fresh < now.size() && !id.apply(now.get(fresh)).equals(first)) {
            fresh++;
        }
        return fresh;
    }
}
