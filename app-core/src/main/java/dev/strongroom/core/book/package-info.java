/**
 * The address book of the desk, and what could be mistaken for an address.
 *
 * <p>Whoever knows addresses beside the book offers {@code KnownAddresses}. The desk calls it by {@code core.api}
 * ({@code AddressBook}); no rule of money out asks it.
 */
@NullMarked
package dev.strongroom.core.book;

import org.jspecify.annotations.NullMarked;
