package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;

/** Texts that can be shown to a person who decides about money by them. */
final class Text {
    private Text() {}

    /** Refuses what a terminal or a screen would not draw as it stands: control, direction and invisible characters. */
    static void refuseUnprintable(String text, String field) {
        text.codePoints().filter(Text::isUnprintable).findFirst().ifPresent(c -> {
            throw new RefusedException(
                    "json.text",
                    field + ": holds the character U+" + String.format("%04X", c)
                            + ", which cannot be shown; leave it out");
        });
    }

    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
