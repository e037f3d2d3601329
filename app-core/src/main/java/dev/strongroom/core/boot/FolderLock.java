package dev.strongroom.core.boot;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a folder for one program at a time; gone with the program, however it ends. */
public final class FolderLock implements AutoCloseable {
    private static final String NAME = "desk.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Refused where another program, or another part of this one, has it ({@code desk.in-use}). */
    public static FolderLock take(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new RefusedException(
                    "desk.in-use",
                    "folder: the desk in " + folder + " is open in another window or program; go on there, or close it"
                            + " first");
        }
        return new FolderLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** Whether a file is what such a lock leaves behind. */
    public static boolean isLock(Path file) {
        return String.valueOf(file.getFileName()).equals(NAME);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
