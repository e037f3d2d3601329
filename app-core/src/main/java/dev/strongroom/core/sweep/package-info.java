/**
 * What of the customers' deposits is worth sweeping into the cold wallets, and at what price; the payments themselves
 * are {@code withdrawal}'s.
 *
 * <p>The desk calls it by {@code core.api.Sweeps}; nothing here signs or posts anything.
 */
@NullMarked
package dev.strongroom.core.sweep;

import org.jspecify.annotations.NullMarked;
