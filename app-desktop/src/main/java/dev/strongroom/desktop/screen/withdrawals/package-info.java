/**
 * The review desk: the queue of withdrawals on the left, what a decision rests on at the right. Every other screen
 * repeats its pattern. Only {@code app} uses it.
 */
@NullMarked
package dev.strongroom.desktop.screen.withdrawals;

import org.jspecify.annotations.NullMarked;
