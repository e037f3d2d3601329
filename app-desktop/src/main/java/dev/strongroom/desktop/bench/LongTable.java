package dev.strongroom.desktop.bench;

import dev.strongroom.desktop.theme.Theme;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableListBase;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** A table of a million rows in the console's dress; rows are made when they are looked at. On the UI thread. */
final class LongTable {
    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 200;
    private static final int STEPS = 600;
    private static final int PRIME = 7_368_787;
    private static final double ROW_HEIGHT = 32;

    private final TableView<Row> table = new TableView<>(new Rows());
    private final Scene scene = new Scene(new StackPane(table), 1440, 900);
    private int first;

    /** How far a step goes. */
    enum Way {
        WHEEL("by the wheel") {
            @Override
            int next(int first) {
                return (first + 3) % ROWS;
            }
        },
        JUMP("anywhere") {
            @Override
            int next(int first) {
                return (int) (((long) first + PRIME) % ROWS);
            }
        };

        private final String words;

        Way(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        abstract int next(int first);
    }

    /** A withdrawal as the queue shows it. */
    private record Row(String id, String time, String customer, String to, String amount, String fee, String state) {
        static Row of(int number) {
            String hex = String.format("%040x", number * 0x9E3779B97F4A7C15L & Long.MAX_VALUE);
            return new Row(
                    "W-" + number,
                    number / 3600 % 24 + ":" + number / 60 % 60 + ":" + number % 60,
                    "C-" + number % 997,
                    "0x" + hex,
                    number % 10_000 + "." + number % 100,
                    "0." + number % 10,
                    number % 3 == 0 ? "REVIEW" : "SETTLED");
        }
    }

    /** Rows by their number. */
    private static final class Rows extends ObservableListBase<Row> implements RandomAccess {
        @Override
        public Row get(int index) {
            return Row.of(index);
        }

        @Override
        public int size() {
            return ROWS;
        }
    }

    LongTable() {
        column("Id", Row::id);
        column("Time", Row::time);
        column("Customer", Row::customer);
        column("To", Row::to);
        column("Amount", Row::amount);
        column("Fee", Row::fee);
        column("State", Row::state);
        table.setFixedCellSize(ROW_HEIGHT);
        Theme.LIGHT.dress(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private void column(String title, Function<Row, String> text) {
        TableColumn<Row, String> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(200);
        table.getColumns().add(column);
    }

    /** What the UI thread does for one step: new rows, style, layout. */
    long p95Nanos(Way way) {
        IntStream.range(0, WARM_UP).forEach(_ -> step(way));
        long[] took = IntStream.range(0, STEPS).mapToLong(_ -> step(way)).toArray();
        Arrays.sort(took);
        return took[STEPS * 95 / 100];
    }

    private long step(Way way) {
        first = way.next(first);
        long begin = System.nanoTime();
        table.scrollTo(first);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return System.nanoTime() - begin;
    }
}
