package dev.strongroom.desktop.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The commands of now, narrowed by words that all have to occur. */
final class PaletteViewModel {
    private final ObservableList<Command> all = FXCollections.observableArrayList();
    private final FilteredList<Command> matching = new FilteredList<>(all);
    private final StringProperty query = new SimpleStringProperty("");

    PaletteViewModel() {
        query.addListener((_, _, text) -> matching.setPredicate(command -> matches(command, text)));
    }

    void open(List<Command> commands) {
        all.setAll(commands);
        query.set("");
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<Command> matching() {
        return matching;
    }

    private static boolean matches(Command command, String text) {
        String title = command.title().toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!title.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
