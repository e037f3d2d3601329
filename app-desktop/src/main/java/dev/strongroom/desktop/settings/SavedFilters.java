package dev.strongroom.desktop.settings;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The filters that were saved, in the order of their names; on the UI thread. */
public final class SavedFilters {
    private static final int MOST = 20;
    private final ObservableList<SavedFilter> all;
    private final ObservableList<SavedFilter> seen;
    private final Consumer<List<SavedFilter>> store;

    private SavedFilters(List<SavedFilter> first, Consumer<List<SavedFilter>> store) {
        this.all = FXCollections.observableArrayList(first);
        this.seen = FXCollections.unmodifiableObservableList(all);
        this.store = store;
    }

    /** Kept with the settings. */
    public static SavedFilters in(SettingsFile file) {
        return new SavedFilters(
                file.current().filters(), next -> file.store(file.current().withFilters(next)));
    }

    /** Kept until the program ends. */
    public static SavedFilters forNow() {
        return new SavedFilters(List.of(), _ -> {});
    }

    /** Those that there are. */
    public ObservableList<SavedFilter> all() {
        return seen;
    }

    /** Whether there is room for another one under this name. */
    public boolean takes(String name) {
        return all.size() < MOST || all.stream().anyMatch(one -> one.name().equals(name));
    }

    /** Saves one; it takes the place of one that is called the same. */
    public void save(SavedFilter filter) {
        all.removeIf(one -> one.name().equals(filter.name()));
        all.add(filter);
        all.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
        store.accept(List.copyOf(all));
    }

    public void delete(SavedFilter filter) {
        all.remove(filter);
        store.accept(List.copyOf(all));
    }
}
