/**
 * Who is who: the roster and policy of the trust file as the core sees them, and who may do what.
 *
 * <p>Features ask {@code Duties} before they act; {@code Trust} holds the trust file and takes longer ones.
 */
@NullMarked
package dev.strongroom.core.staff;

import org.jspecify.annotations.NullMarked;
