/**
 * How the networks' nodes are, asked in the background so that no screen waits for a node.
 *
 * <p>Reads nodes only. The desk calls it by {@code core.api} ({@code Nodes}); nothing that moves money asks it.
 */
@NullMarked
package dev.strongroom.core.nodes;

import org.jspecify.annotations.NullMarked;
