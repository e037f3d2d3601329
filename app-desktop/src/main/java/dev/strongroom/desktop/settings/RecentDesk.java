package dev.strongroom.desktop.settings;

import java.util.List;

/**
 * A desk that was opened before.
 *
 * @param folder where it lies
 * @param name what its genesis calls it
 * @param vaults paths of vaults that were unlocked there, the last one first; no secret
 */
public record RecentDesk(String folder, String name, List<String> vaults) {
    public RecentDesk {
        vaults = List.copyOf(vaults);
    }
}
