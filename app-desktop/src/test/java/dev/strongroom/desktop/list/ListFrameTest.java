package dev.strongroom.desktop.list;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.Part;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;

class ListFrameTest {
    private static final int ROWS = 20_000;
    private static final int PAGE = 200;
    private static final int ROW = 30;
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;
    private static final int IN_SIGHT = HEIGHT / ROW;

    /** Ids of so many rows, a page after the other. */
    private static final class Numbers implements Source<Integer, Page<Integer>> {
        @Override
        public Callable<Page<Integer>> first() {
            return () -> page(0, PAGE);
        }

        @Override
        public Callable<Page<Integer>> again(List<Integer> listed, boolean hadMore) {
            return () -> page(0, listed.size());
        }

        @Override
        public Callable<Page<Integer>> after(Integer last) {
            return () -> page(last + 1, PAGE);
        }

        @Override
        public Callable<Part<Integer>> all() {
            return Part.byLast(
                    PAGE, last -> page(last == null ? 0 : last + 1, PAGE).rows());
        }

        private static Page<Integer> page(int from, int limit) {
            int to = Math.min(ROWS, from + limit);
            return new Page.Rows<>(IntStream.range(from, to).boxed().toList(), to < ROWS);
        }
    }

    @Test
    void aTableOfVeryManyRowsDrawsThoseInSight() {
        Fx.run(() -> {
            PagedList<Integer, Page<Integer>> list = list();
            TableView<Integer> table = new TableView<>();
            int[] drawn = {0};
            table.setRowFactory(_ -> {
                drawn[0]++;
                return new TableRow<>();
            });
            new ListFrame<>(list, table, _ -> {});
            Scene _ = laid(table);
            list.first();
            while (list.hasMoreProperty().get()) {
                list.more();
                table.layout();
            }
            assertThat(table.getItems()).hasSize(ROWS);
            assertThat(drawn[0]).as("rows drawn").isBetween(IN_SIGHT / 2, 2 * IN_SIGHT);

            for (int at : List.of(ROWS / 2, ROWS - 1, 0)) {
                table.scrollTo(at);
                table.layout();
            }
            list.again();
            table.layout();
            assertThat(table.getItems()).hasSize(ROWS);
            assertThat(drawn[0]).as("rows drawn, wherever one looks").isLessThanOrEqualTo(3 * IN_SIGHT);
            assertThat(table.lookupAll(".table-row-cell")).hasSizeLessThanOrEqualTo(2 * IN_SIGHT);
        });
    }

    private static PagedList<Integer, Page<Integer>> list() {
        Said said = new Said(new FakeDialogs(), new FakeNotifier(), messages());
        ListWords words = new ListWords("Read rows", "Rows are unread", "Rows come", () -> "No rows");
        return new PagedList<>(new SameThreadTasks(), said, words, String::valueOf, new Numbers(), _ -> {});
    }

    /** As the screens lay theirs out, in a window of a usual size. */
    private static Scene laid(TableView<Integer> table) {
        Columns<Integer> columns =
                new Columns<>(messages(), new Formats(messages(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)));
        columns.layInOrder(
                table,
                ROW,
                List.of(
                        columns.text("Number", 100, String::valueOf),
                        columns.hover("Words", 200, row -> "row " + row),
                        columns.address("Address", 200, "0x%040x"::formatted)));
        Scene scene = new Scene(table, WIDTH, HEIGHT);
        table.resize(WIDTH, HEIGHT);
        table.applyCss();
        table.layout();
        return scene;
    }

    private static Messages messages() {
        return new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    }
}
