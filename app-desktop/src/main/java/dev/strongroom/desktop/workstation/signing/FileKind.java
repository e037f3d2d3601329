package dev.strongroom.desktop.workstation.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a dropped file seems to be, by its first look; whoever opens it checks it. */
enum FileKind {
    VAULT("SRVAULT\n"),
    TRUST("\"type\":\"strongroom/trust-file\""),
    JOURNAL("{\"entry\":{"),
    REQUEST("\"type\":\"strongroom/signing-request\"");

    private static final String PACKED = "SRZ1";
    private final String mark;

    FileKind(String mark) {
        this.mark = mark;
    }

    static Optional<FileKind> of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String text = new String(SigningDesk.bounded(file), StandardCharsets.ISO_8859_1);
        if (text.startsWith(PACKED)) {
            return Optional.of(REQUEST);
        }
        for (FileKind kind : values()) {
            boolean atStart = kind == VAULT || kind == JOURNAL;
            if (atStart ? text.startsWith(kind.mark) : text.contains(kind.mark)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
