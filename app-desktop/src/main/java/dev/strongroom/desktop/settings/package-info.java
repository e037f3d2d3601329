/**
 * What a program remembers between two starts: language, theme, window. No secret and nothing about money. May be used
 * by everybody.
 */
@NullMarked
package dev.strongroom.desktop.settings;

import org.jspecify.annotations.NullMarked;
