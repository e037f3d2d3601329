/** How screens draw entries of the ledger. */
@NullMarked
package dev.strongroom.desktop.posting;

import org.jspecify.annotations.NullMarked;
