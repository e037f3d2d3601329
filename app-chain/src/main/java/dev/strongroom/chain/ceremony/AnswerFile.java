package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** The file of a signed batch: it appears whole or not at all, and never in the place of another content. */
final class AnswerFile {
    private final Path path;

    AnswerFile(Path path) {
        this.path = path;
    }

    /** Refuses a place where something other than {@code batch} stands already. */
    void requireFree(byte[] batch) throws IOException {
        if (Files.exists(path) && !holds(batch)) {
            throw taken();
        }
    }

    /** Refuses a place where anything stands already. */
    void requireFree() {
        if (Files.exists(path)) {
            throw taken();
        }
    }

    private RefusedException taken() {
        return new RefusedException(
                "out.exists", "--out: " + path + " exists already and is never overwritten; name another file");
    }

    private boolean holds(byte[] batch) throws IOException {
        return Files.isRegularFile(path)
                && Files.size(path) == batch.length
                && Arrays.equals(Files.readAllBytes(path), batch);
    }

    void write(byte[] batch, Steps steps) throws IOException {
        if (Files.exists(path) && holds(batch)) {
            return;
        }
        Path part = path.resolveSibling("." + path.getFileName() + ".part");
        Files.deleteIfExists(part);
        DurableFile.create(part, batch);
        steps.reached(Steps.Step.ANSWER_WRITTEN);
        requireFree(batch);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        steps.reached(Steps.Step.ANSWER_RENAMED);
    }
}
