package dev.strongroom.desktop.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is read part by part goes to a file as a whole, or leaves nothing. */
class PartExportTest {
    private static final int PART = 1000;
    private final FakeNotifier notifier = new FakeNotifier();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final Said said =
            new Said(new FakeDialogs(), notifier, new Messages(Language.ENGLISH, ConsoleApplication.AREAS));
    private final Export export = new Export(tasks, said);
    private int written;
    private final Sheet<Integer> sheet = new Sheet<>("Rows", List.of(new Sheet.Column<>("Row", row -> {
        written++;
        return Cell.of("row " + row);
    })));

    @TempDir
    Path folder;

    /** @param before with the first row of each part that is asked for */
    private static Callable<Part<Integer>> rows(int count, IntConsumer before) {
        return Part.byLast(PART, last -> {
            int first = last == null ? 0 : last + 1;
            before.accept(first);
            return IntStream.range(first, Math.min(count, first + PART)).boxed().toList();
        });
    }

    private static List<String> lines(int count) {
        List<String> lines = new ArrayList<>(List.of("\uFEFFRow"));
        IntStream.range(0, count).forEach(row -> lines.add("row " + row));
        return lines;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 3000})
    void everyRowIsWrittenOnceInItsOrderAndCounted(int count) throws IOException {
        Path file = folder.resolve("rows.csv");
        export.write(sheet, file, rows(count, _ -> {}));

        assertThat(Files.readAllLines(file)).isEqualTo(lines(count));
        String said = count == 0 ? "No rows" : count == 1 ? "One row" : String.format("%,d rows", count);
        assertThat(notifier.told()).containsExactly("done: " + said + " written to " + file + ".");
        assertThat(tasks.names()).containsExactly("Exporting rows.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.xlsx"})
    void fiftyThousandRowsAreWrittenAsTheyComeAndNoneIsKept(String name) throws IOException {
        Path file = folder.resolve(name);
        List<Long> sizes = new ArrayList<>();
        export.write(
                sheet,
                file,
                rows(50_000, first -> {
                    assertThat(written).isEqualTo(first); // all before are cells already
                    sizes.add(size(folder.resolve(name + ".part")));
                }),
                50_000);

        assertThat(sizes).hasSize(51);
        for (int i = 10; i < sizes.size(); i += 10) {
            assertThat(sizes.get(i)).isGreaterThan(sizes.get(i - 10)); // they are on the disk, but for a buffer
        }
        assertThat(tasks.steps())
                .hasSize(51)
                .startsWith("1000/50000 1,000 rows", "2000/50000 2,000 rows")
                .endsWith("50000/50000 50,000 rows");
        assertThat(notifier.told()).singleElement().asString().startsWith("done: 50,000 rows written to ");
        if (name.endsWith(".csv")) {
            assertThat(Files.readAllLines(file)).isEqualTo(lines(50_000));
        } else {
            try (Workbook book = new Workbook(file)) {
                assertThat(book.rows(1)).hasSize(50_001);
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPartWithoutRowsIsNotTheEnd() throws IOException {
        Path file = folder.resolve("rows.csv");
        export.write(sheet, file, () -> new Part<>(List.of(), () -> new Part<>(List.of(), rows(2, _ -> {}))));

        assertThat(Files.readAllLines(file)).isEqualTo(lines(2));
    }

    @Test
    void whatIsNotWantedIsLeftOutOfEveryPart() throws IOException {
        Path file = folder.resolve("rows.csv");
        export.write(sheet, file, () -> rows(2500, _ -> {}).call().only(row -> row % 1000 == 7));

        assertThat(Files.readAllLines(file)).containsExactly("\uFEFFRow", "row 7", "row 1007", "row 2007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.xlsx"})
    void whatIsCancelledLeavesWhatWasThereBefore(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "of yesterday");
        List<Integer> asked = new ArrayList<>();
        tasks.watch(Running::cancel);
        export.write(sheet, file, rows(3000, asked::add));

        assertThat(asked).containsExactly(0);
        assertThat(file).hasContent("of yesterday");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
        assertThat(notifier.told()).isEmpty();
    }

    @Test
    void cancelledWithinALongPartItStopsThere() {
        Running<?>[] running = new Running<?>[1];
        tasks.watch(task -> running[0] = task);
        Sheet<Integer> impatient = new Sheet<>("Rows", List.of(new Sheet.Column<>("Row", row -> {
            if (row == 1500) {
                running[0].cancel();
            }
            written++;
            return Cell.of(row);
        })));
        export.write(impatient, folder.resolve("rows.csv"), rows(3000, _ -> {}));

        assertThat(written).isEqualTo(1501);
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.xlsx"})
    void aPartThatCannotBeReadLeavesNothingAndSaysWhy(String name) {
        Path file = folder.resolve(name);
        fail(file, new RefusedException("deposit.query", "search: is too long"));
        fail(file, new IllegalStateException("no database"));
        fail(file, new NoSuchFileException("drive"));

        assertThat(notifier.told())
                .containsExactly(
                        "refused: Nothing was listed: the filter is not right. search: is too long",
                        "failed: Exporting " + name + " IllegalStateException",
                        "refused: Not written: " + file
                                + ". There is no such file or folder; look whether the drive is in its place.");
        assertThat(folder).isEmptyDirectory();
    }

    private void fail(Path file, Exception failure) {
        Callable<Part<Integer>> second = () -> {
            throw failure;
        };
        export.write(sheet, file, () -> new Part<>(List.of(1, 2, 3), second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows.csv", "rows.xlsx"})
    void twoThatAreWrittenToOneNameAtOnceDoNotMix(String name) throws IOException {
        Path file = folder.resolve(name);
        Path alone = folder.resolve("alone-" + name);
        export.write(sheet, alone, rows(2500, _ -> {}));
        export.write(sheet, file, rows(2500, first -> {
            if (first == PART) {
                export.write(sheet, file, rows(1200, _ -> {}));
            }
        }));

        assertThat(notifier.told())
                .extracting(text -> text.substring(0, 16))
                .containsExactly("done: 2,500 rows", "done: 1,200 rows", "done: 2,500 rows");
        if (name.endsWith(".csv")) {
            assertThat(file).hasSameBinaryContentAs(alone);
        } else {
            try (Workbook book = new Workbook(file)) {
                assertThat(book.rows(1)).hasSize(2501);
            }
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theWindowGoesOnWhileItIsWritten() {
        CountDownLatch gate = new CountDownLatch(1);
        Path file = folder.resolve("rows.csv");
        try (FxTasks beside = new FxTasks(_ -> {})) {
            Fx.run(() -> new Export(beside, said).write(sheet, file, rows(2500, first -> {
                assertThat(Platform.isFxApplicationThread()).isFalse();
                if (first == PART) {
                    await(gate);
                }
            })));
            Fx.await(() -> beside.running().stream()
                    .anyMatch(task -> task.stepProperty().get().equals("1,000 rows")));
            assertThat(file).doesNotExist();
            gate.countDown();
            Fx.await(() -> beside.running().isEmpty());
            assertThat(notifier.told()).containsExactly("done: 2,500 rows written to " + file + ".");
        } finally {
            gate.countDown();
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
