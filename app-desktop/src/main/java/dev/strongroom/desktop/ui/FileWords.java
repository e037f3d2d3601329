package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.i18n.Messages;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be read or written, in words; the system's own text is in no language of ours. */
public final class FileWords {
    private FileWords() {}

    /** A sentence with what to do. */
    public static String of(IOException failure, Messages messages) {
        return switch (failure) {
            case NoSuchFileException _ -> messages.get("file.missing");
            case AccessDeniedException _ -> messages.get("file.denied");
            case FileAlreadyExistsException _ -> messages.get("file.taken");
            default -> messages.get("file.failed");
        };
    }
}
