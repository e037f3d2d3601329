/**
 * Backup of a core on H2 into one file, and its restore into an empty folder with money-out frozen.
 *
 * <p>Called by the commands and by whoever runs the core; the format is in {@code docs/formats/backup.md}.
 */
@NullMarked
package dev.strongroom.core.backup;

import org.jspecify.annotations.NullMarked;
