/**
 * The ceremony on the workstation's screen: open, read, compare, sign, save. {@link SigningDesk} does what the command
 * {@code sign} does, {@link SigningWorkflow} owns the steps, and each step is a screen. For the workstation's frame.
 */
@NullMarked
package dev.strongroom.desktop.workstation.signing;

import org.jspecify.annotations.NullMarked;
