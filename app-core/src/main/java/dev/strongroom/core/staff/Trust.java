package dev.strongroom.core.staff;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.chain.ceremony.TrustState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The core's trust file: verified when it is read, replaced only by a longer one of the same genesis. */
public final class Trust {
    private final Path file;
    private volatile TrustFile current;

    private Trust(Path file, TrustFile current) {
        this.file = file;
        this.current = current;
    }

    /** Reads and verifies the file; refused where it is damaged. */
    public static Trust open(Path file) {
        try {
            return new Trust(file, TrustFile.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TrustFile current() {
        return current;
    }

    /**
     * Takes a longer trust file and keeps it durably. Refused are another genesis ({@code trust.genesis}) and a chain
     * that does not go on from the one at hand ({@code trust.rollback}).
     */
    public synchronized TrustFile accept(byte[] bytes) {
        TrustFile longer = TrustFile.read(bytes);
        if (!longer.fingerprint().equals(current.fingerprint())) {
            throw new RefusedException("trust.genesis", "trust file: is of another desk");
        }
        List<Digest> now = documents(current);
        List<Digest> next = documents(longer);
        if (next.size() < now.size() || !next.subList(0, now.size()).equals(now)) {
            throw new RefusedException("trust.rollback", "trust file: does not go on from the one in use");
        }
        write(longer.bytes());
        current = longer;
        return longer;
    }

    private static List<Digest> documents(TrustFile trust) {
        return trust.states().stream().map(TrustState::document).toList();
    }

    private void write(byte[] bytes) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
