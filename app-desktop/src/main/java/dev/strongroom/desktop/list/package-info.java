/**
 * What every screen with a list on the left and one of its rows on the right has in common:
 * {@link dev.strongroom.desktop.list.PagedList} reads the rows, {@link dev.strongroom.desktop.list.Looked} the one that
 * is looked at, {@link dev.strongroom.desktop.list.ListFrame} binds both to a table. A screen says what is read and in
 * which words.
 */
@NullMarked
package dev.strongroom.desktop.list;

import org.jspecify.annotations.NullMarked;
