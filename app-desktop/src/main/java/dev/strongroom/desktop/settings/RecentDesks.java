package dev.strongroom.desktop.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The desks that were opened before and where their people keep their vaults, in the settings file; on the UI thread.
 */
public final class RecentDesks {
    private static final int MOST = 5;
    private final SettingsFile file;

    public RecentDesks(SettingsFile file) {
        this.file = file;
    }

    /** The last one first. */
    public List<RecentDesk> all() {
        return file.current().desks();
    }

    /** A desk was opened. */
    public void opened(Path folder, String name) {
        put(new RecentDesk(
                text(folder), name, find(folder).map(RecentDesk::vaults).orElse(List.of())));
    }

    /** A vault was unlocked at a desk; only its path is remembered. */
    public void unlocked(Path folder, Path vault) {
        find(folder)
                .ifPresent(desk -> put(new RecentDesk(desk.folder(), desk.name(), first(text(vault), desk.vaults()))));
    }

    /** Vaults that were unlocked at a desk, the last one first. */
    public List<Path> vaults(Path folder) {
        return find(folder).map(RecentDesk::vaults).orElse(List.of()).stream()
                .map(Path::of)
                .toList();
    }

    /** Takes a desk off the list; its folder stays as it is. */
    public void forget(Path folder) {
        store(all().stream().filter(desk -> !desk.folder().equals(text(folder))).toList());
    }

    private Optional<RecentDesk> find(Path folder) {
        return all().stream().filter(desk -> desk.folder().equals(text(folder))).findFirst();
    }

    private void put(RecentDesk desk) {
        List<RecentDesk> others = all().stream()
                .filter(one -> !one.folder().equals(desk.folder()))
                .toList();
        List<RecentDesk> next = new ArrayList<>(List.of(desk));
        next.addAll(others);
        store(next.stream().limit(MOST).toList());
    }

    private void store(List<RecentDesk> next) {
        file.store(file.current().withDesks(next));
    }

    private static List<String> first(String one, List<String> others) {
        return Stream.concat(Stream.of(one), others.stream().filter(other -> !other.equals(one)))
                .limit(MOST)
                .toList();
    }

    private static String text(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
