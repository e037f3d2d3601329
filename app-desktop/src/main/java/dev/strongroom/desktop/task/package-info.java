/**
 * Work away from the UI thread: started, shown in the tray, cancelled, and its end told on the UI thread. The only
 * package that hands work to the UI thread; may be used by everybody.
 */
@NullMarked
package dev.strongroom.desktop.task;

import org.jspecify.annotations.NullMarked;
