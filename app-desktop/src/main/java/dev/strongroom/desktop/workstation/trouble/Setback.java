package dev.strongroom.desktop.workstation.trouble;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * A step that was not done, in no language yet.
 *
 * @param concern what was being done
 * @param code stable code of the rule or of what failed
 * @param detail the rule's reason with its figures, or the file's name; may be empty
 */
public record Setback(Concern concern, String code, String detail) {
    public static Setback of(Concern concern, Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> new Setback(concern, refused.code(), refused.reason());
            case NoSuchFileException missing -> new Setback(concern, "file.missing", name(missing.getFile()));
            case FileAlreadyExistsException taken -> new Setback(concern, "file.exists", name(taken.getFile()));
            case AccessDeniedException denied -> new Setback(concern, "file.denied", name(denied.getFile()));
            case FileSystemException file -> new Setback(concern, "file.failed", name(file.getFile()));
            case IOException _ -> new Setback(concern, "file.failed", "");
            case UncheckedIOException io when io.getCause() != null -> of(concern, io.getCause());
            default -> new Setback(concern, "unforeseen", failure.getClass().getSimpleName());
        };
    }

    private static String name(@Nullable String file) {
        return file == null ? "" : file;
    }
}
