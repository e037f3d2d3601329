/** Fields for passwords that never become a {@code String}. May be used by everybody. */
@NullMarked
package dev.strongroom.desktop.secret;

import org.jspecify.annotations.NullMarked;
