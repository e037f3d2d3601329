/**
 * What the workstation tells when a step was not done: what happened, whether money can move, what to do. The codes are
 * those of the chain; their texts lie in the bundle {@code trouble}. For the workstation's screens.
 */
@NullMarked
package dev.strongroom.desktop.workstation.trouble;

import org.jspecify.annotations.NullMarked;
