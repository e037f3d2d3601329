package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journal on disk, one line an entry. A last line without its newline was cut off by a crash before anything was
 * signed, and does not count; every other break of the chain is damage. See {@code docs/formats/journal.md}.
 */
final class JournalFile implements AutoCloseable {
    private final Path path;
    private final Steps steps;
    private final List<JournalLine> lines = new ArrayList<>();
    private @Nullable FileChannel channel;
    private long end;

    private JournalFile(Path path, Steps steps) {
        this.path = path;
        this.steps = steps;
    }

    /** Reads a journal, or none where there is no file; changes nothing. */
    static JournalFile read(Path path) throws IOException {
        JournalFile journal = new JournalFile(path, _ -> {});
        if (Files.exists(path)) {
            journal.load(Files.readAllBytes(path));
        }
        return journal;
    }

    /** Reads a journal and keeps every other signer out of it until it is closed; makes no file. */
    static JournalFile lock(Path path, Steps steps) throws IOException {
        JournalFile journal = new JournalFile(path, steps);
        if (Files.exists(path)) {
            journal.openChannel();
            try {
                journal.load(Files.readAllBytes(path));
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        }
        return journal;
    }

    private FileChannel openChannel() throws IOException {
        FileChannel opened = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            // the lock lies behind the end of the file, so that it hinders no reader on any system
            if (opened.tryLock(Long.MAX_VALUE - 1, 1, false) != null) {
                channel = opened;
                return opened;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this program has it
        }
        opened.close();
        throw new RefusedException(
                "journal.busy", path + ": another program is signing with it; wait until it is done");
    }

    private void load(byte[] content) {
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                lines.add(line(Arrays.copyOfRange(content, start, i)));
                start = i + 1;
            }
        }
        end = start;
    }

    private JournalLine line(byte[] bytes) {
        JournalLine last = lines.isEmpty() ? null : lines.getLast();
        try {
            JournalLine line = JournalLine.read(bytes);
            boolean fits = line.equals(JournalLine.after(last, line.entry()))
                    && (last == null) == (line.entry() instanceof JournalEntry.Opened)
                    && (last == null || !line.entry().at().isBefore(last.entry().at()));
            if (fits) {
                return line;
            }
        } catch (RefusedException e) {
            throw damaged(e.reason());
        }
        throw damaged("it does not follow from the line before it");
    }

    private RefusedException damaged(String why) {
        return new RefusedException(
                "journal.damaged",
                path + ": line " + (lines.size() + 1) + " is damaged (" + why
                        + "); sign nothing, bring back the journal's last good copy");
    }

    List<JournalLine> lines() {
        return List.copyOf(lines);
    }

    /** Appends an entry and forces it to disk; makes the file where there is none. What was cut off is overwritten. */
    JournalLine append(JournalEntry entry) throws IOException {
        FileChannel out = channel;
        if (out == null) {
            DurableFile.create(path, new byte[0]);
            out = openChannel();
            steps.reached(Steps.Step.JOURNAL_CREATED);
        }
        JournalLine line = JournalLine.after(lines.isEmpty() ? null : lines.getLast(), entry);
        ByteBuffer bytes = ByteBuffer.wrap(line.bytes());
        out.truncate(end);
        int half = bytes.limit() / 2;
        write(out, bytes.duplicate().limit(half));
        steps.reached(Steps.Step.ENTRY_HALF_WRITTEN);
        write(out, bytes.position(half));
        steps.reached(Steps.Step.ENTRY_WRITTEN);
        out.force(true);
        steps.reached(Steps.Step.ENTRY_SYNCED);
        end += bytes.limit();
        lines.add(line);
        return line;
    }

    private void write(FileChannel out, ByteBuffer bytes) throws IOException {
        long at = end + bytes.position();
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
