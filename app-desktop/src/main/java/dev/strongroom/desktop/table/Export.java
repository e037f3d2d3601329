package dev.strongroom.desktop.table;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.FileWords;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/**
 * Every row of a list as a {@link TableFile}, read part by part beside the screen: seen and cancelled in the tray, told
 * when it is over. Cancelled or failed, it leaves what stood there before.
 */
public final class Export {
    private final Tasks tasks;
    private final Said said;

    public Export(Tasks tasks, Said said) {
        this.tasks = tasks;
        this.said = said;
    }

    /** @param rows from the first on; read beside the UI thread */
    public <T> void write(Sheet<T> sheet, Path file, Callable<Part<T>> rows) {
        write(sheet, file, rows, 0);
    }

    /** @param about how many rows there will be; zero where nobody knows */
    public <T> void write(Sheet<T> sheet, Path file, Callable<Part<T>> rows, long about) {
        String name = said.messages().get("table.export.task", file.getFileName());
        tasks.run(name, progress -> write(sheet, file, rows, about, progress))
                .onSuccess(written -> tell(written, file, said))
                .onError(IOException.class, failure -> tell(failure, file, said))
                .onError(
                        RefusedException.class,
                        refused -> said.notifier().refused(said.messages().refusal(refused)))
                .onError(Exception.class, failure -> said.notifier().failed(name, failure));
    }

    private <T> long write(Sheet<T> sheet, Path file, Callable<Part<T>> rows, long about, Progress progress)
            throws Exception {
        try (TableFile out = TableFile.create(file, sheet.title(), sheet.titles())) {
            long written = 0;
            Callable<Part<T>> next = rows;
            while (next != null) {
                Part<T> part = next.call();
                for (T row : part.rows()) {
                    require(progress);
                    out.row(sheet.cells(row));
                    written++;
                }
                progress.at(written, about, said.messages().get("table.export.rows", written));
                require(progress);
                next = part.next();
            }
            out.finish();
            return written;
        }
    }

    private static void require(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException();
        }
    }

    static void tell(long written, Path file, Said said) {
        said.notifier().done(said.messages().get("table.exported", written, file));
    }

    static void tell(IOException failure, Path file, Said said) {
        said.notifier()
                .refused(said.messages().get("table.not-exported", file, FileWords.of(failure, said.messages())));
    }
}
