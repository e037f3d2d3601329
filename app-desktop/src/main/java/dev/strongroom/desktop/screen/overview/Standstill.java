package dev.strongroom.desktop.screen.overview;

import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Note;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.StateLabel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A network whose blocks are not taken in: its newest look failed, or there was none for so long as a node may be
 * silent. From then on it is a danger; a look that failed just now may succeed in a moment.
 *
 * @param follower how far it was taken in
 * @param tone how urgent
 */
record Standstill(FollowerStatus follower, StateLabel.Tone tone) {
    static final String ICON = "mdmz-sync_problem";

    /** Empty where it is taken in as it should be. */
    static Optional<Standstill> of(FollowerStatus follower, Instant now) {
        Instant looked = follower.lookedAt();
        boolean isStale = looked == null || Duration.between(looked, now).compareTo(Attention.SILENCE) > 0;
        if (isStale) {
            return Optional.of(new Standstill(follower, StateLabel.Tone.DANGER));
        }
        return follower.problem() == null
                ? Optional.empty()
                : Optional.of(new Standstill(follower, StateLabel.Tone.WARNING));
    }

    /** Since when, and what that means. */
    String text(String network, Messages messages, Formats formats) {
        Instant looked = follower.lookedAt();
        return looked == null
                ? messages.get("overview.unread-never", network)
                : messages.get("overview.unread", network, formats.age(looked));
    }

    /** How far it came, and why no further where that is known. */
    String reason(Messages messages, Formats formats) {
        String taken = messages.get("overview.node.taken", formats.count(follower.height()));
        Note problem = follower.problem();
        return problem == null ? taken : taken + "\n" + messages.refusal(problem.code(), problem.reason());
    }
}
