package dev.strongroom.core.demo;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Tells each step as it happens, for a finance person, or all of them as JSON at the end. */
final class DemoReport {
    /**
     * One step.
     *
     * @param name what was to happen
     * @param ok whether it did
     * @param detail what happened
     */
    record Line(String name, boolean ok, String detail) {}

    private final @Nullable PrintWriter out;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** @param out where each line goes at once; null where only the end is wanted */
    DemoReport(@Nullable PrintWriter out) {
        this.out = out;
    }

    void heading(String text) {
        if (out != null) {
            out.println();
            out.println(text);
            out.flush();
        }
    }

    /** A step that happened. */
    void done(String name, String detail) {
        add(new Line(name, true, detail));
    }

    /** A step that did not. */
    void failed(String name, String detail) {
        add(new Line(name, false, detail));
    }

    private void add(Line line) {
        lines.add(line);
        if (out != null) {
            out.println((line.ok ? "  ✓ " : "  ✗ ") + line.name);
            line.detail.lines().forEach(text -> out.println("      " + text));
            out.flush();
        }
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    boolean isOk() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::ok);
    }

    /** The counts in one line, such as {@code paid hot 1, paid cold 1}. */
    String summary() {
        StringBuilder text = new StringBuilder(lines.size() + " steps");
        counts.forEach(
                (what, count) -> text.append(", ").append(count).append(' ').append(what));
        return text.toString();
    }

    /** {@code {"ok","steps":[{"name","ok","detail"}],"counts":{…}}}. */
    String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("ok", isOk());
        root.put("steps", lines);
        root.put("counts", counts);
        return JsonMapper.shared().writeValueAsString(root);
    }
}
