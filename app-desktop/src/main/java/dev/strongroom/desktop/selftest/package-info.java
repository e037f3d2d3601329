/**
 * What a packaged program checks of itself when it is asked to: the parts that the self-tests of the console and of the
 * workstation share. It runs offline; both programs may call it, and the benchmark uses its toolkit.
 */
@NullMarked
package dev.strongroom.desktop.selftest;

import org.jspecify.annotations.NullMarked;
