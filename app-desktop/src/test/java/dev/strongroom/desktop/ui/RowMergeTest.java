package dev.strongroom.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class RowMergeTest {
    private final ObservableList<Row> rows = FXCollections.observableArrayList();

    private record Row(String id, int version) {}

    private static List<Row> rows(String ids) {
        return ids.chars().mapToObj(c -> new Row(Character.toString(c), 1)).toList();
    }

    private String merged(String before, String now) {
        rows.setAll(rows(before));
        RowMerge.into(rows, rows(now), Row::id);
        return String.join("", rows.stream().map(Row::id).toList());
    }

    @Test
    void theRowsBecomeWhatTheyAreNow() {
        for (String before : List.of("", "a", "abc", "cba", "abcdef")) {
            for (String now : List.of("", "a", "xabc", "axbxc", "fedcba", "xyz", "cab")) {
                assertThat(merged(before, now)).as(before + " to " + now).isEqualTo(now);
            }
        }
    }

    @Test
    void whatStaysIsNotTouched() {
        rows.setAll(rows("abc"));
        Row kept = rows.get(1);
        List<String> touched = new ArrayList<>();
        rows.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                touched.add(change.getFrom() + "+" + change.getAddedSize() + "-" + change.getRemovedSize());
            }
        });
        RowMerge.into(
                rows, List.of(new Row("y", 1), new Row("x", 1), new Row("a", 1), new Row("b", 1), new Row("c", 2)), Row::id);

        assertThat(touched).containsExactly("0+2-0", "4+1-1");
        assertThat(rows.get(3)).isSameAs(kept);
    }
}
