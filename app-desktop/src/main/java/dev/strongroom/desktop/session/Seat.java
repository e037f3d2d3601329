package dev.strongroom.desktop.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A person whose vault lies at this desk.
 *
 * @param title name and role
 * @param vault the own vault file
 * @param passwordFile the vault's password; on a practice desk only, null on a real one
 */
public record Seat(String title, Path vault, @Nullable Path passwordFile) {}
