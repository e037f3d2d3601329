/**
 * The words every other package speaks: networks, assets, amounts, addresses, intents, and what a chain offers.
 *
 * <p>Knows no chain, no file, no network connection. Everybody may call it; it calls nobody.
 */
@NullMarked
package dev.strongroom.chain;

import org.jspecify.annotations.NullMarked;
