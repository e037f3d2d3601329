package dev.strongroom.desktop.table;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is written beside its name and stands under it only once it is whole: what is closed before
 * {@link #finish} leaves nothing behind, and what stood there before stays. Two that are written to one name at the
 * same time do not mix: the one that ends last stands there.
 */
final class PartFile implements Closeable {
    private static final int MOST = 100;
    private final Path file;
    private final Path part;
    private final OutputStream out;
    private boolean isFinished;

    PartFile(Path file) throws IOException {
        this.file = file;
        this.part = create(file);
        this.out = new BufferedOutputStream(Files.newOutputStream(part));
    }

    private static Path create(Path file) throws IOException {
        for (int i = 1; ; i++) {
            try {
                return Files.createFile(file.resolveSibling(file.getFileName() + (i == 1 ? "" : "." + i) + ".part"));
            } catch (FileAlreadyExistsException e) {
                if (i == MOST) {
                    throw e;
                }
            }
        }
    }

    OutputStream out() {
        return out;
    }

    /** All is written. */
    void finish() throws IOException {
        out.close();
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        isFinished = true;
    }

    @Override
    public void close() throws IOException {
        if (isFinished) {
            return;
        }
        try {
            out.close();
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
