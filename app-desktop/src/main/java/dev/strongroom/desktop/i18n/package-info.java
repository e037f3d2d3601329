/**
 * What the programs say, in three languages. Every text that a person reads comes from here; the bundles lie in
 * {@code resources/messages}, one for each area. Knows nothing of the core and may be used by everybody.
 */
@NullMarked
package dev.strongroom.desktop.i18n;

import org.jspecify.annotations.NullMarked;
