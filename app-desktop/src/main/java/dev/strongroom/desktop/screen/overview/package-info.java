/**
 * The morning check: what the desk holds and owes, what needs a person, how it came to that, and whether nodes and
 * books can be trusted. Reads only, except for the reconciliation. Only {@code app} uses it.
 */
@NullMarked
package dev.strongroom.desktop.screen.overview;

import org.jspecify.annotations.NullMarked;
