package dev.strongroom.chain.ceremony;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** A signer's journal, to be looked at; only a {@link ColdSigner} writes one. */
public final class Journal {
    private Journal() {}

    /**
     * All lines, once each has been found to follow from the one before it. A last line that a power cut left
     * unfinished does not count.
     *
     * @throws dev.strongroom.chain.RefusedException {@code journal.damaged} where the chain breaks
     * @throws NoSuchFileException where there is no journal
     */
    public static List<JournalLine> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (JournalFile journal = JournalFile.read(file)) {
            return journal.lines();
        }
    }
}
