package dev.strongroom.core.withdrawal;

import dev.strongroom.core.api.WithdrawalProblem;

/** Free text that people and nodes give. */
final class Text {
    private static final int LONGEST = 500;

    private Text() {}

    /** Cut to what a column holds. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** A reason that a person gives: 3 to 500 printable characters. */
    static String reason(String reason) {
        return printable("reason", reason, WithdrawalProblem.REASON);
    }

    /** A remark of a person: 3 to 500 printable characters. */
    static String comment(String text) {
        return printable("text", text, WithdrawalProblem.COMMENT);
    }

    private static String printable(String field, String text, WithdrawalProblem problem) {
        String trimmed = text.strip();
        boolean printable = trimmed.codePoints().noneMatch(Character::isISOControl);
        if (trimmed.length() < 3 || trimmed.length() > LONGEST || !printable) {
            throw problem.refuse(field + ": 3 to " + LONGEST + " printable characters are needed");
        }
        return trimmed;
    }
}
