package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;

/** Files that survive a power cut and that nobody else can read: mode 0600, content and folder forced to disk. */
public final class DurableFile {
    private DurableFile() {}

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException where it is; nothing has changed then
     */
    public static void create(Path file, byte[] content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, ownerOnly(file))) {
            try {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        }
        forceFolder(file);
    }

    /**
     * Puts content in the place of a file at once: a reader sees the old or the new one, and after a power cut one of
     * the two is there. The old one is kept as {@code backup}. Two writers are kept apart by a lock on the file.
     *
     * @param expected what the file must still hold
     * @throws RefusedException {@code file.changed} where it holds something else, {@code file.busy} where another
     *     program writes it, {@code file.backup} where another backup of this name is there
     */
    static void replace(Path file, byte[] expected, byte[] content, Path backup) throws IOException {
        // the lock lies behind the end of the file, so that it hinders no reader on any system
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = lock(file, channel)) {
            if (!lock.isValid() || !Arrays.equals(Files.readAllBytes(file), expected)) {
                throw new RefusedException("file.changed", file + ": was changed by another program: open it again");
            }
            keep(file, expected, backup);
            Path temporary = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(temporary);
            create(temporary, content);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(file);
    }

    private static FileLock lock(Path file, FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this program has it
        }
        throw new RefusedException("file.busy", file + ": another program is writing it: try again");
    }

    private static void keep(Path file, byte[] content, Path backup) throws IOException {
        try {
            create(backup, content);
        } catch (FileAlreadyExistsException e) {
            // left by a write that a crash cut off after this step
            if (!Arrays.equals(Files.readAllBytes(backup), content)) {
                throw new RefusedException(
                        "file.backup", backup + ": is there and is no copy of " + file + ": move it away", e);
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Makes a new or changed name in a folder durable; Windows has no such thing and needs none. */
    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
