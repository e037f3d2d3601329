/**
 * The settings of the desk: what holds, drafts that wait for a second person, and what held before.
 *
 * <p>Every document is shown by one form, made from its fields and their labels; a new setting needs labels alone.
 */
@NullMarked
package dev.strongroom.desktop.screen.settings;

import org.jspecify.annotations.NullMarked;
