package dev.strongroom.desktop.dialog;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** What a table can be written as. A typed ending decides; without one, what is chosen in the file window. */
enum TableFormat {
    XLSX("Excel"),
    CSV("CSV");

    private final String title;

    TableFormat(String title) {
        this.title = title;
    }

    private String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private ExtensionFilter filter() {
        return new ExtensionFilter(title + " (*" + ending() + ")", "*" + ending());
    }

    private boolean isOf(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending());
    }

    /** Offers both where the name is that of a table. */
    static void offer(FileChooser chooser, String name) {
        if (XLSX.isOf(name)) {
            chooser.getExtensionFilters()
                    .setAll(Stream.of(values()).map(TableFormat::filter).toList());
        }
    }

    /** With an ending, where tables are offered and the name has none of theirs. */
    static File named(FileChooser chooser, File chosen) {
        List<ExtensionFilter> offered = chooser.getExtensionFilters();
        if (offered.isEmpty() || Stream.of(values()).anyMatch(format -> format.isOf(chosen.getName()))) {
            return chosen;
        }
        return new File(
                chosen.getPath() + wanted(chooser.getSelectedExtensionFilter()).ending());
    }

    private static TableFormat wanted(@Nullable ExtensionFilter selected) {
        return selected != null && selected.getExtensions().contains("*" + CSV.ending()) ? CSV : XLSX;
    }

    /** Whether the ending makes it another file than the person agreed to replace. */
    static boolean isToBeAsked(FileChooser chooser, File chosen) {
        File named = named(chooser, chosen);
        return !named.equals(chosen) && named.exists();
    }
}
