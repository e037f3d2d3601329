package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.settings.SavedFilter;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.ui.Said;
import java.util.Arrays;
import javafx.collections.ObservableList;

/** Saved filters of the queue: which part of it, and the words that are searched for. */
final class QueueFilters {
    private final WithdrawalsViewModel model;
    private final SavedFilters saved;
    private final Said said;
    private final Messages messages;

    QueueFilters(WithdrawalsViewModel model, SavedFilters saved, Said said) {
        this.model = model;
        this.saved = saved;
        this.said = said;
        this.messages = said.messages();
    }

    ObservableList<SavedFilter> all() {
        return saved.all();
    }

    /** A filter in one line: its name and what it lets through. */
    String line(SavedFilter filter) {
        String part = messages.name(part(filter));
        return filter.words().isEmpty()
                ? messages.get("filters.line", filter.name(), part)
                : messages.get("filters.line-words", filter.name(), part, filter.words());
    }

    void apply(SavedFilter filter) {
        model.searchProperty().set(filter.words());
        model.tabProperty().set(part(filter));
    }

    /** Asks how the filter of now is to be called. */
    void ask() {
        Dialogs dialogs = said.dialogs();
        dialogs.show(new FilterNameBox(messages, dialogs::close, name -> {
            dialogs.close();
            save(name);
        }));
    }

    /** Saves the filter of now under a name; the one that is called so already is replaced. */
    void save(String name) {
        String called = name.strip();
        if (!saved.takes(called)) {
            said.notifier().refused(messages.get("filters.full"));
            return;
        }
        String words = model.searchProperty().get().strip();
        saved.save(new SavedFilter(called, model.tabProperty().get().name(), words));
        said.notifier().done(messages.get("filters.saved", called));
    }

    void delete(SavedFilter filter) {
        saved.delete(filter);
        said.notifier().done(messages.get("filters.deleted", filter.name()));
    }

    /** A part that this program does not know, from another version's file, is all of the queue. */
    private static QueueTab part(SavedFilter filter) {
        return Arrays.stream(QueueTab.values())
                .filter(tab -> tab.name().equals(filter.part()))
                .findFirst()
                .orElse(QueueTab.ALL);
    }
}
