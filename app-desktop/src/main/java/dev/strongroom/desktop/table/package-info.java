/**
 * Tables as files: Excel workbooks and CSV by the same rows. The console alone writes them; the workstation has none of
 * this.
 */
@NullMarked
package dev.strongroom.desktop.table;

import org.jspecify.annotations.NullMarked;
