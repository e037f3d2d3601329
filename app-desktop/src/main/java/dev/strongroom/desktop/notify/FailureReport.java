package dev.strongroom.desktop.notify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be handed on of a failure: its code, and where in the program it was. Its message, and so every name, amount
 * and path that may stand in one, is left out.
 *
 * @param code eight hexadecimal digits, by which the log is searched
 * @param text lines of plain text
 */
record FailureReport(String code, String text) {
    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 25;

    static FailureReport of(String code, Throwable failure) {
        List<String> lines = new ArrayList<>();
        lines.add("Strongroom " + code);
        lines.add("Java " + Runtime.version() + ", " + System.getProperty("os.name") + " "
                + System.getProperty("os.arch"));
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < MOST_CAUSES; depth++) {
            lines.add((depth == 0 ? "" : "caused by ") + each.getClass().getName());
            StackTraceElement[] frames = each.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
                lines.add("    at " + frames[i]);
            }
            each = each.getCause();
        }
        return new FailureReport(code, String.join("\n", lines) + "\n");
    }
}
