package dev.strongroom.desktop.arrival;

import dev.strongroom.core.api.Note;

/** Why nobody has an amount yet, in two words for a column; the note itself says it whole. */
public enum Why {
    /** It came to an address of nobody. */
    UNOWNED,
    /** It is below what is credited. */
    MINIMUM,
    /** Its customer is frozen for deposits. */
    FROZEN,
    /** It came to a hot or cold wallet of the desk itself. */
    UNKNOWN_ORIGIN,
    /** A credited deposit was reorganised away after the customer had spent it. */
    REVERSED,
    /** It left by a transaction that the desk did not make. */
    UNASKED,
    /** A rule that held when it was booked kept it back, and holds no more. */
    EARLIER,
    /** What this program has no words for. */
    OTHER;

    public static Why of(Note note) {
        return switch (note.code()) {
            case "deposit.unowned" -> UNOWNED;
            case "deposit.minimum" -> MINIMUM;
            case "deposit.frozen" -> FROZEN;
            case "deposit.unknown-origin" -> UNKNOWN_ORIGIN;
            case "deposit.reversed" -> REVERSED;
            case "outflow.unasked" -> UNASKED;
            case "deposit.earlier" -> EARLIER;
            default -> OTHER;
        };
    }
}
