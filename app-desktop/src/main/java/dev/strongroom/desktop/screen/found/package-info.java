/**
 * Founding a real desk step by step: desk and nodes, wallets, people, limits, review, signatures of the admins. The
 * {@link dev.strongroom.desktop.screen.found.FoundWorkflow} owns it from start to end. Only {@code app} uses it.
 */
@NullMarked
package dev.strongroom.desktop.screen.found;

import org.jspecify.annotations.NullMarked;
