package dev.strongroom.desktop.workstation.signing;

import java.nio.file.Path;

/**
 * The files that a custodian lays on the table.
 *
 * @param vault the cold vault
 * @param trust the desk's trust file
 * @param journal where the signer's journal is, or is to be
 * @param request what the desk exported
 */
public record Papers(Path vault, Path trust, Path journal, Path request) {}
