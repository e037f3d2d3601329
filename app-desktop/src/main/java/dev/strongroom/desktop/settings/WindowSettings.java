package dev.strongroom.desktop.settings;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered.
 *
 * @param language null for the system's
 * @param theme light or dark
 * @param width of the window, pixels
 * @param height of the window, pixels
 * @param maximized whether it fills the display
 * @param x left edge of the window, pixels; null where the system places it
 * @param y upper edge of the window, pixels; null where the system places it
 * @param desks that were opened before, the last one first
 * @param filters of the queue that were saved
 * @param folder the file chooser's first one; nothing else is done with it
 */
public record WindowSettings(
        @Nullable Language language,
        Theme theme,
        int width,
        int height,
        boolean maximized,
        @Nullable Integer x,
        @Nullable Integer y,
        @Nullable List<RecentDesk> desks,
        @Nullable List<SavedFilter> filters,
        @Nullable String folder) {
    private static final int LEAST = 640;
    private static final int MOST = 16_384;

    public WindowSettings {
        if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
            throw new IllegalArgumentException("window: " + width + " x " + height + " is no size of a window");
        }
        desks = desks == null ? List.of() : List.copyOf(desks);
        filters = filters == null ? List.of() : List.copyOf(filters);
    }

    /** What holds before anybody has chosen. */
    public static WindowSettings first() {
        return new WindowSettings(null, Theme.LIGHT, 1440, 900, false, null, null, List.of(), List.of(), null);
    }

    /** Never null; files written before there were any have none. */
    @Override
    public List<RecentDesk> desks() {
        return desks == null ? List.of() : desks;
    }

    /** Never null; files written before there were any have none. */
    @Override
    public List<SavedFilter> filters() {
        return filters == null ? List.of() : filters;
    }

    public WindowSettings with(Language chosen) {
        return new WindowSettings(chosen, theme, width, height, maximized, x, y, desks, filters, folder);
    }

    public WindowSettings with(Theme chosen) {
        return new WindowSettings(language, chosen, width, height, maximized, x, y, desks, filters, folder);
    }

    WindowSettings withDesks(List<RecentDesk> next) {
        return new WindowSettings(language, theme, width, height, maximized, x, y, next, filters, folder);
    }

    WindowSettings withFilters(List<SavedFilter> next) {
        return new WindowSettings(language, theme, width, height, maximized, x, y, desks, next, folder);
    }

    /** With another first folder of the file chooser. */
    public WindowSettings withFolder(String next) {
        return new WindowSettings(language, theme, width, height, maximized, x, y, desks, filters, next);
    }

    /** With another size; one that no window has is left as it was, and so is the size behind a full display. */
    public WindowSettings with(int newWidth, int newHeight, boolean full) {
        boolean fits = Math.min(newWidth, newHeight) >= LEAST && Math.max(newWidth, newHeight) <= MOST;
        return fits && !full
                ? new WindowSettings(language, theme, newWidth, newHeight, false, x, y, desks, filters, folder)
                : new WindowSettings(language, theme, width, height, full, x, y, desks, filters, folder);
    }

    /** With another place; behind a full display it is left as it was. */
    public WindowSettings at(int newX, int newY) {
        return maximized
                ? this
                : new WindowSettings(language, theme, width, height, false, newX, newY, desks, filters, folder);
    }
}
