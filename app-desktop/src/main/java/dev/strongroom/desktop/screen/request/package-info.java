/**
 * A withdrawal that a member of staff asks for: the fields, then a second look at what they say. Opened over whatever
 * is shown; the review desk takes it from there.
 */
@NullMarked
package dev.strongroom.desktop.screen.request;

import org.jspecify.annotations.NullMarked;
