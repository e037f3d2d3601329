package dev.strongroom.desktop.screen.book;

import dev.strongroom.core.api.BookEntry;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.Cell;
import dev.strongroom.desktop.table.Columns;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.util.Subscription;

/** Binds the address book. */
public final class BookView implements View {
    private static final double ROW = 30;
    private final BookViewModel model;
    private final Messages messages;
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML TextField search;
    private @FXML CheckBox retired;
    private @FXML Button rename;
    private @FXML Button retire;
    private @FXML TableView<BookEntry> table;

    @SuppressWarnings("NullAway.Init")
    public BookView(BookViewModel model) {
        this.model = model;
        this.messages = model.said().messages();
    }

    @FXML
    void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        retired.selectedProperty().bindBidirectional(model.withRetiredProperty());
        addColumns();
        table.setItems(model.shown());
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.createStringBinding(model::emptyText, model.loadedProperty(), model.shown()));
        table.setPlaceholder(empty);
        table.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, entry) -> model.selectedProperty().set(entry));
        BooleanBinding none = Bindings.createBooleanBinding(
                () -> {
                    BookEntry entry = model.selectedProperty().get();
                    return entry == null || entry.retired();
                },
                model.selectedProperty());
        rename.disableProperty().bind(none);
        retire.disableProperty().bind(none);
    }

    private void addColumns() {
        Columns<BookEntry> columns = new Columns<>(messages, model.formats());
        TableColumn<BookEntry, String> address = columns.text(
                messages.get("book.address"),
                420,
                entry -> Formats.groups(entry.address().text()));
        address.getStyleClass().add("address-cell");
        TableExport.type(address, entry -> Cell.of(entry.address().text()));
        columns.lay(
                table,
                ROW,
                List.of(
                        columns.text(messages.get("book.label"), 200, this::label),
                        address,
                        columns.text(
                                messages.get("book.added"),
                                190,
                                entry -> messages.get(
                                        "book.added-by",
                                        entry.addedBy().id(),
                                        model.formats().shortAge(entry.addedAt()))),
                        columns.text(messages.get("book.note"), 220, BookEntry::note)));
    }

    private String label(BookEntry entry) {
        return entry.retired() ? messages.get("book.label-retired", entry.label()) : entry.label();
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = model.selectedProperty().subscribe(entry -> {
            if (entry != null && !entry.equals(table.getSelectionModel().getSelectedItem())) {
                table.getSelectionModel().select(entry);
            }
        });
        table.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    @FXML
    void add() {
        model.add();
    }

    @FXML
    void rename() {
        model.rename();
    }

    @FXML
    void retire() {
        model.retire();
    }

    @FXML
    void export() {
        TableExport.ask(table, "address-book", model.said());
    }
}
