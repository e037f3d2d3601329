/** Short messages that come and go, and failures that stay until they are read. May be used by everybody. */
@NullMarked
package dev.strongroom.desktop.notify;

import org.jspecify.annotations.NullMarked;
