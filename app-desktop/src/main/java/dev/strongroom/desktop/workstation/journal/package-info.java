/** The signer's journal on the workstation's screen: its entries, and whether its chain holds. For the frame. */
@NullMarked
package dev.strongroom.desktop.workstation.journal;

import org.jspecify.annotations.NullMarked;
