/** Pieces that several of the workstation's screens are made of. For its screens only. */
@NullMarked
package dev.strongroom.desktop.workstation.part;

import org.jspecify.annotations.NullMarked;
