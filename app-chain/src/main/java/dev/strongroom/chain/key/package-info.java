/**
 * Keys: the curves, words and paths they come from, and the vault file they rest in.
 *
 * <p>Every package of this module may call it; it calls only the root. No secret leaves it but to the holder's own
 * array, and none is ever part of a text.
 */
@NullMarked
package dev.strongroom.chain.key;

import org.jspecify.annotations.NullMarked;
