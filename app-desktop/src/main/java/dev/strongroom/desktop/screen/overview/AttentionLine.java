package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Network;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.ui.StateLabel;

/**
 * Something that needs a person, and where that is done.
 *
 * @param icon Ikonli's name
 * @param text one sentence
 * @param tone how urgent
 * @param step what pressing it does
 */
record AttentionLine(String icon, String text, StateLabel.Tone tone, Step step) {
    /** What pressing the line does. */
    sealed interface Step {}

    /** Goes to another screen. */
    record Go(Route route) implements Step {}

    /** Compares books and chain of a network again. */
    record Reconcile(Network network) implements Step {}

    /** Shows what wallets hold that are not in the books yet. */
    record TakeIn() implements Step {}
}
