package dev.strongroom.desktop.screen.audit;

import dev.strongroom.desktop.ui.StateLabel;

/**
 * What the last verification found, for people.
 *
 * @param icon Ikonli's name
 * @param text one or two sentences
 * @param tone what its colour means
 */
record Verdict(String icon, String text, StateLabel.Tone tone) {}
