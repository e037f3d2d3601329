/**
 * {@code bench console}: how soon the console's window and queue are there, plain and packaged, and how smoothly a long
 * table scrolls. A program of its own above everything else; nobody calls it.
 */
@NullMarked
package dev.strongroom.desktop.bench;

import org.jspecify.annotations.NullMarked;
