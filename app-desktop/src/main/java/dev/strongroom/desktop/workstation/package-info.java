/**
 * The offline signing workstation, a program of its own: entry point, window and rail; the screens live in the packages
 * below. It knows the offline half of the chain and the shared desktop packages, nothing of the core and nothing that
 * could reach a network. Nobody else calls it.
 */
@NullMarked
package dev.strongroom.desktop.workstation;

import org.jspecify.annotations.NullMarked;
