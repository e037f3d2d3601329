package dev.strongroom.chain.sandbox.host;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Everything that happened on a practice network, one event a line, in order: {@code <check> <event>\n}. The check is
 * the first 16 hex digits of SHA-256 over the previous line's check and the event, so that a line that is changed,
 * missing or moved is noticed.
 *
 * <p>An event counts once it is forced to the disk. A last line without its end was never acknowledged and is cut off;
 * any other break is damage.
 */
public final class EventFile implements AutoCloseable {
    private static final int CHECK_DIGITS = 16;
    private static final String START = "0".repeat(CHECK_DIGITS);

    private final FileChannel channel;
    private final List<String> found = new ArrayList<>();
    private String check = START;
    private boolean broken;

    private EventFile(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens or creates it, for one process at a time, and cuts a torn last line. */
    public static EventFile open(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            claim(channel, file);
            EventFile events = new EventFile(channel);
            events.read(file);
            opened = true;
            return events;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static void claim(FileChannel channel, Path file) throws IOException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // held by this very process: the same answer
        }
        if (lock == null) {
            throw new RefusedException("sandbox.in-use", "data: another practice network has '" + file + "' open");
        }
    }

    private void read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                take(new String(bytes, start, i - start, StandardCharsets.UTF_8), file);
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            channel.truncate(start);
            channel.force(true);
        }
        channel.position(start);
    }

    private void take(String line, Path file) {
        String event = line.length() > CHECK_DIGITS ? line.substring(CHECK_DIGITS + 1) : "";
        String next = check(check, event);
        if (!line.equals(next + " " + event)) {
            throw new RefusedException(
                    "sandbox.damaged",
                    "data: line " + (found.size() + 1) + " of '" + file + "' is damaged; start on an empty folder");
        }
        found.add(event);
        check = next;
    }

    /** The events that stood in the file when it was opened; answered once and then let go. */
    public List<String> replay() {
        List<String> events = List.copyOf(found);
        found.clear();
        return events;
    }

    /** Writes events and forces them to the disk; when it returns they are there for good. */
    public synchronized void append(List<String> events) {
        if (broken) {
            throw new IllegalStateException("the event file could not be written earlier");
        }
        StringBuilder lines = new StringBuilder();
        String next = check;
        for (String event : events) {
            next = check(next, event);
            lines.append(next).append(' ').append(event).append('\n');
        }
        broken = true;
        try {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broken = false;
        check = next;
    }

    private static String check(String before, String event) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(before.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(event.getBytes(StandardCharsets.UTF_8)), 0, CHECK_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
