/**
 * Vaults on the workstation's screen: make one, check one, change its password, try a backup. Secrets come in as
 * {@code Secret} and are closed here. For the frame.
 */
@NullMarked
package dev.strongroom.desktop.workstation.vault;

import org.jspecify.annotations.NullMarked;
