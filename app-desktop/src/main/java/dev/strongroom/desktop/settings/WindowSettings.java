package dev.strongroom.desktop.settings;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered.
 *
 * @param language null for the system's
 * @param theme light or dark
 * @param width of the window, pixels
 * @param height of the window, pixels
 * @param maximized whether it fills the display
 */
public record WindowSettings(@Nullable Language language, Theme theme, int width, int height, boolean maximized) {
    private static final int LEAST = 640;
    private static final int MOST = 16_384;

    public WindowSettings {
        if (width < LEAST || width > MOST || height < LEAST || height > MOST) {
            throw new IllegalArgumentException("window: " + width + " x " + height + " is no size of a window");
        }
    }

    /** What holds before anybody has chosen. */
    public static WindowSettings first() {
        return new WindowSettings(null, Theme.LIGHT, 1440, 900, false);
    }

    public WindowSettings with(Language chosen) {
        return new WindowSettings(chosen, theme, width, height, maximized);
    }

    public WindowSettings with(Theme chosen) {
        return new WindowSettings(language, chosen, width, height, maximized);
    }

    /** With another size; one that no window has is left as it was. */
    public WindowSettings with(int newWidth, int newHeight, boolean full) {
        boolean fits = Math.min(newWidth, newHeight) >= LEAST && Math.max(newWidth, newHeight) <= MOST;
        return fits && !full
                ? new WindowSettings(language, theme, newWidth, newHeight, false)
                : new WindowSettings(language, theme, width, height, full);
    }
}
