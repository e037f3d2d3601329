/**
 * Questions inside the window, and their answers. View models ask through {@link Dialogs}; the safe answer has the
 * focus. May be used by everybody.
 */
@NullMarked
package dev.strongroom.desktop.dialog;

import org.jspecify.annotations.NullMarked;
