package dev.strongroom.core.audit;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Json;
import dev.strongroom.core.db.SignedHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A witness in one file of its own: {@code audit.witness}, see {@code docs/formats/audit.md}. */
public final class FileWitness implements AuditWitness {
    private static final int MOST_BYTES = 4096;

    private final Path file;

    public FileWitness(Path file) {
        this.file = file;
    }

    @Override
    public Optional<SignedHead> newest() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new RefusedException("audit.witness", file + ": is not an audit witness, it is too large");
            }
            return Optional.of(Json.read(Files.readString(file), SignedHead.class, file.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void keep(SignedHead head) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(Json.write(head).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
