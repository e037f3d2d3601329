/** What screens show of addresses that the core knows: those that could be mistaken for one another. */
@NullMarked
package dev.strongroom.desktop.address;

import org.jspecify.annotations.NullMarked;
