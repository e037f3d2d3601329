package dev.strongroom.core.pool;

import dev.strongroom.core.api.PoolQuery;
import dev.strongroom.core.db.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type to find an address: its name or number, its beginning, its ending or both with dots between, or
 * whose it is. Each is a place in an index, so that nothing is read but what is found.
 */
final class PoolSearch {
    private static final Pattern NAME = Pattern.compile("(?:.*[^0-9])?([0-9]{1,18})[^0-9]*");
    private static final Pattern SHORT_FORM = Pattern.compile("(.*?)(?:…|\\.{2,})(.*)");

    /** Addresses are shown in groups. */
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final String text;
    private final String words;

    PoolSearch(String text) {
        this.text = text.strip();
        this.words = this.text.toLowerCase(Locale.ROOT);
    }

    /** Adds a branch for each way in which the text may be meant, to what all of them have to pass. */
    void addTo(Pages pages, String condition, List<?> values) {
        Matcher name = NAME.matcher(words);
        if (name.matches()) {
            pages.or(
                    condition + " and number = ? and right(lower(name), ?) = ?",
                    with(values, Long.valueOf(name.group(1)), words.length(), words));
        }
        pages.or(condition + " and name in (?, ?)", with(values, text, words), "name");
        pages.or(
                condition + " and customer in (?, ?, ?)",
                with(values, text, words, text.toUpperCase(Locale.ROOT)),
                "number");
        String address = WHITE.matcher(words).replaceAll("");
        Matcher dots = SHORT_FORM.matcher(address);
        if (dots.matches()) {
            part(pages, condition, values, dots.group(1), dots.group(2));
        } else {
            part(pages, condition, values, address, "");
            part(pages, condition, values, "", address);
        }
    }

    /** Addresses that begin and end so; what is too short to be looked up finds nothing. */
    private static void part(Pages pages, String condition, List<?> values, String beginning, String ending) {
        String both = condition + " and left(lower(address), ?) = ? and right(lower(address), ?) = ?";
        List<Object> given = with(values, beginning.length(), beginning, ending.length(), ending);
        if (beginning.length() >= PoolQuery.BEGINNING) {
            pages.or(
                    both + " and beginning = ?",
                    with(given, beginning.substring(0, PoolQuery.BEGINNING)),
                    "network, beginning, number");
        } else if (ending.length() >= PoolQuery.ENDING) {
            pages.or(
                    both + " and ending = ?",
                    with(given, ending.substring(ending.length() - PoolQuery.ENDING)),
                    "network, ending, number");
        }
    }

    private static List<Object> with(List<?> values, Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(List.of(more));
        return all;
    }
}
