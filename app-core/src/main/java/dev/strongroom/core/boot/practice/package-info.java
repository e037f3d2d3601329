/**
 * Practice desks: a whole desk in a folder with made-up people, a local network and money of no worth, for the
 * console's first start and for the demo.
 *
 * <p>Nothing here works on a network that is not local. Console and demo call {@code PracticeDesk} and what it is made
 * of; a real desk knows none of it.
 */
@NullMarked
package dev.strongroom.core.boot.practice;

import org.jspecify.annotations.NullMarked;
