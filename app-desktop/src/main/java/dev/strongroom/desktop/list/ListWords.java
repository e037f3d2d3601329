package dev.strongroom.desktop.list;

import java.util.function.Supplier;

/**
 * How a list is spoken of.
 *
 * @param task name of the reading, for a failure of it
 * @param unread why the list may be old or missing after a failure
 * @param loading instead of rows, before the first answer
 * @param nothing instead of rows, where there are none; asked each time, for it may depend on the filter
 */
public record ListWords(String task, String unread, String loading, Supplier<String> nothing) {}
