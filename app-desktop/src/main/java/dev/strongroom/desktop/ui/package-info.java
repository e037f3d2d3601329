/**
 * Parts that every screen is made of: loading of FXML, formats of amounts, addresses and times, cells. Knows nothing of
 * the core and may be used by everybody.
 */
@NullMarked
package dev.strongroom.desktop.ui;

import org.jspecify.annotations.NullMarked;
