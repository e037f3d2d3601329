package dev.strongroom.desktop.screen.ledger;

import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Network;
import dev.strongroom.core.api.JournalEntry;
import dev.strongroom.core.api.LedgerAccount;
import dev.strongroom.core.api.LedgerKey;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.EndOfTable;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Binds the ledger. */
public final class LedgerView implements View {
    private final LedgerViewModel model;
    private final Messages messages;
    private final TransferPane detail;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<LedgerTab> tabLine;
    private @FXML SplitPane split;
    private @FXML HBox tabs;
    private @FXML ChoiceBox<Choice<Asset>> asset;
    private @FXML HBox journalFilter;
    private @FXML TextField subject;
    private @FXML DatePicker from;
    private @FXML DatePicker to;
    private @FXML HBox accountFilter;
    private @FXML ChoiceBox<Choice<String>> kind;
    private @FXML ChoiceBox<Choice<Network>> network;
    private @FXML TextField owner;
    private @FXML HBox narrowed;
    private @FXML Label narrowedTo;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TableView<JournalEntry> journal;
    private @FXML TableView<LedgerAccount> accounts;
    private @FXML Label shown;
    private @FXML Button transfers;
    private @FXML Button more;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public LedgerView(LedgerViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.detail = new TransferPane(model);
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(tabs, LedgerTab.values(), model.filter().tabProperty(), messages::name);
        LedgerFilter filter = model.filter();
        offer(
                asset,
                model.assets(),
                messages.get("ledger.all-assets"),
                model.formats()::symbol,
                filter.assetProperty());
        offer(
                network,
                model.networks(),
                messages.get("ledger.all-networks"),
                ArrivalFacts::network,
                filter.networkProperty());
        offer(kind, List.of(), messages.get("ledger.all-kinds"), model::kind, filter.kindProperty());
        subject.textProperty().bindBidirectional(filter.subjectProperty());
        owner.textProperty().bindBidirectional(filter.ownerProperty());
        from.valueProperty().bindBidirectional(filter.fromProperty());
        to.valueProperty().bindBidirectional(filter.toProperty());
        new JournalColumns(model).addTo(journal);
        new AccountColumns(model).addTo(accounts);
        journal.setItems(model.journal().rows());
        accounts.setItems(model.accounts().rows());
        journal.setPlaceholder(placeholder());
        accounts.setPlaceholder(placeholder());
        journal.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.select(row);
            }
        });
        transfers
                .disableProperty()
                .bind(accounts.getSelectionModel().selectedItemProperty().isNull());
        troubleText.textProperty().bind(model.problemProperty());
        trouble.visibleProperty().bind(model.problemProperty().isNotEmpty());
        right.getChildren().setAll(detail);
        for (Node line : List.of(journalFilter, accountFilter, narrowed, trouble, journal, accounts, transfers)) {
            line.managedProperty().bind(line.visibleProperty());
        }
        new ListKeys(journal, subject).listen(split);
    }

    private <T> void offer(
            ChoiceBox<Choice<T>> box,
            List<T> values,
            String all,
            Function<T, String> name,
            Property<Choice<T>> chosen) {
        box.getItems()
                .setAll(Stream.concat(
                                Stream.of(Choice.<T>all()), values.stream().map(Choice<T>::new))
                        .toList());
        box.setConverter(new Named<>(choice -> choice.value() == null ? all : name.apply(choice.value())));
        box.setAccessibleText(all);
        box.valueProperty().bindBidirectional(chosen);
    }

    private void offerKinds() {
        Choice<String> chosen = model.filter().kindProperty().get();
        kind.getItems()
                .setAll(Stream.concat(
                                Stream.of(Choice.<String>all()),
                                model.kinds().stream().map(Choice<String>::new))
                        .toList());
        kind.setValue(chosen);
    }

    private Label placeholder() {
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        model::emptyText,
                        model.journal().loadedProperty(),
                        model.accounts().loadedProperty(),
                        model.filter().tabProperty(),
                        model.problemProperty()));
        return empty;
    }

    @Override
    public void onShow() {
        Subscription kinds = model.kinds().subscribe(this::offerKinds);
        offerKinds();
        model.onShow();
        split.applyCss(); // a split pane and a table take their parts in with their skins
        split.layout();
        shown.textProperty()
                .bind(Bindings.createStringBinding(
                        model::footer,
                        model.journal().rows(),
                        model.accounts().rows(),
                        model.journal().hasMoreProperty(),
                        model.accounts().hasMoreProperty(),
                        model.filter().tabProperty()));
        subscriptions = Subscription.combine(
                kinds,
                tabLine.follow(),
                model.filter().tabProperty().subscribe(this::showTab),
                model.filter().accountProperty().subscribe(_ -> showNarrowed()),
                model.detailProperty().subscribe(detail::show),
                model.journal().loadedProperty().subscribe(isLoaded -> top(journal, isLoaded)),
                model.accounts().loadedProperty().subscribe(isLoaded -> top(accounts, isLoaded)),
                EndOfTable.of(journal, model::more),
                EndOfTable.of(accounts, model::more));
        journal.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        model.onHide();
    }

    private void showTab(LedgerTab tab) {
        boolean isJournal = tab == LedgerTab.JOURNAL;
        journalFilter.setVisible(isJournal);
        journal.setVisible(isJournal);
        accountFilter.setVisible(!isJournal);
        accounts.setVisible(!isJournal);
        transfers.setVisible(!isJournal);
        more.disableProperty().unbind();
        more.disableProperty()
                .bind((isJournal ? model.journal() : model.accounts())
                        .hasMoreProperty()
                        .not());
        showNarrowed();
    }

    private void showNarrowed() {
        LedgerKey account = model.filter().accountProperty().get();
        narrowed.setVisible(account != null && model.filter().tabProperty().get() == LedgerTab.JOURNAL);
        narrowedTo.setText(account == null ? "" : messages.get("ledger.of-account", model.name(account)));
    }

    /** Another list begins at its top. */
    private static void top(TableView<?> table, boolean isLoaded) {
        if (isLoaded) {
            table.scrollTo(0);
        }
    }

    @FXML
    void apply() {
        model.apply();
    }

    @FXML
    void clear() {
        model.clear();
    }

    @FXML
    void widen() {
        model.filter().accountProperty().set(null);
    }

    @FXML
    void transfers() {
        model.journalOf(accounts.getSelectionModel().getSelectedItem().key());
    }

    @FXML
    void more() {
        model.more();
    }

    @FXML
    void export() {
        if (model.filter().tabProperty().get() == LedgerTab.JOURNAL) {
            export(journal, "journal", model.journal());
        } else {
            export(accounts, "accounts", model.accounts());
        }
    }

    private <T> void export(TableView<T> table, String name, PagedRows<T> rows) {
        TableExport.ask(table, name, model.said(), (sheet, file) -> model.export(sheet, file, rows));
    }
}
