/**
 * Work that comes round again while the core runs.
 *
 * <p>Whoever keeps something going in the background (checks, numbering, payments) starts a {@code BackgroundLoop} and
 * closes it; it calls nobody.
 */
@NullMarked
package dev.strongroom.core.loop;

import org.jspecify.annotations.NullMarked;
