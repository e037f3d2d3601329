package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.settings.SavedFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Fills the menu of saved filters: one is chosen, the one of now is saved, one is deleted. */
final class FilterMenu {
    private final MenuButton menu;
    private final QueueFilters filters;
    private final Messages messages;

    FilterMenu(MenuButton menu, QueueFilters filters, Messages messages) {
        this.menu = menu;
        this.filters = filters;
        this.messages = messages;
        menu.setTooltip(new Tooltip(messages.get("filters.title")));
        menu.setAccessibleText(messages.get("filters.title"));
    }

    void draw() {
        List<MenuItem> items = new ArrayList<>();
        for (SavedFilter filter : filters.all()) {
            items.add(item(filters.line(filter), filter, filters::apply));
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem save = plain(messages.get("filters.save"));
        save.setId("filter-save");
        save.setOnAction(_ -> filters.ask());
        items.add(save);
        Menu delete = new Menu(messages.get("filters.delete"));
        delete.setMnemonicParsing(false);
        delete.setDisable(filters.all().isEmpty());
        for (SavedFilter filter : filters.all()) {
            delete.getItems().add(item(filter.name(), filter, filters::delete));
        }
        items.add(delete);
        menu.getItems().setAll(items);
    }

    private static MenuItem item(String text, SavedFilter filter, Consumer<SavedFilter> then) {
        MenuItem item = plain(text);
        item.setOnAction(_ -> then.accept(filter));
        return item;
    }

    private static MenuItem plain(String text) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        return item;
    }
}
