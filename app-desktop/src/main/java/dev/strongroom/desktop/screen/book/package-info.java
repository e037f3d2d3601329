/** The address book: addresses that staff know by name. A name is a help for the eye and loosens no rule. */
@NullMarked
package dev.strongroom.desktop.screen.book;

import org.jspecify.annotations.NullMarked;
