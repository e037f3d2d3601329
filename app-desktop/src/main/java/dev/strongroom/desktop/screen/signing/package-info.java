/**
 * The desk's side of the air gap: what is to be signed leaves as a file with a code to compare, the answer comes back,
 * and what is signed and has not landed is watched. Only {@code app} uses it.
 */
@NullMarked
package dev.strongroom.desktop.screen.signing;

import org.jspecify.annotations.NullMarked;
