package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Network;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.ui.StateLabel;
import java.util.Comparator;
import java.util.List;

/**
 * Something that needs a person, and where that is done.
 *
 * @param icon Ikonli's name
 * @param text one sentence
 * @param tone how urgent
 * @param step what pressing it does
 */
record AttentionLine(String icon, String text, StateLabel.Tone tone, Step step) {
    /** Danger before what is off, that before what waits for somebody. */
    static final Comparator<AttentionLine> MOST_URGENT_FIRST = Comparator.comparingInt(
            line -> List.of(StateLabel.Tone.DANGER, StateLabel.Tone.WARNING, StateLabel.Tone.ATTENTION)
                    .indexOf(line.tone()));

    /** One that leads to an item of another screen; empty for none. */
    static AttentionLine go(String icon, String text, StateLabel.Tone tone, Place place, String item) {
        return new AttentionLine(icon, text, tone, Go.to(place, item));
    }

    /** What pressing the line does. */
    sealed interface Step {}

    /** Goes to another screen. */
    record Go(Route route) implements Step {
        static Go to(Place place, String item) {
            return new Go(new Route(place, item));
        }
    }

    /** Compares books and chain of a network again. */
    record Reconcile(Network network) implements Step {}

    /** Asks why, then freezes all money-out. */
    record Freeze() implements Step {}

    /** Points out how a network is read. */
    record Look(Network network) implements Step {}

    /** Shows what wallets hold that are not in the books yet. */
    record TakeIn() implements Step {}
}
