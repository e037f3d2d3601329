package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.View;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Binds books against chain. */
public final class ReconcileView implements View {
    private final ReconcileViewModel model;
    private final Messages messages;
    private final BreakPane breakPane;
    private final RunPane runPane;
    private final Label nothing = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private Subscription subscriptions = Subscription.EMPTY;
    private @FXML VBox screen;
    private @FXML Button run;
    private @FXML Label whyNot;
    private @FXML HBox progress;
    private @FXML ProgressBar bar;
    private @FXML Label step;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TilePane cards;
    private @FXML SplitPane split;
    private @FXML HBox tabs;
    private @FXML Button older;
    private @FXML TableView<BookBreak> table;
    private @FXML StackPane right;

    @SuppressWarnings("NullAway.Init")
    public ReconcileView(ReconcileViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.breakPane = new BreakPane(model);
        this.runPane = new RunPane(model);
    }

    @FXML
    void initialize() {
        for (BreakTab tab : BreakTab.values()) {
            tabs.getChildren().add(toggle(tab));
        }
        bindCommands();
        new BreakColumns(model).addTo(table);
        table.setItems(model.rows());
        Label empty = new Label();
        empty.setWrapText(true);
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        model::emptyText,
                        model.loadedProperty(),
                        model.rows(),
                        model.problemProperty(),
                        model.networks()));
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                model.select(row);
            }
        });
        troubleText.textProperty().bind(model.problemProperty());
        trouble.visibleProperty().bind(model.problemProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        older.visibleProperty().bind(model.hasOlderProperty());
        cards.managedProperty().bind(Bindings.isNotEmpty(model.networks()));
        model.networks().addListener((ListChangeListener<ReconciliationStatus>) _ -> drawCards());
        nothing.setText(messages.get("reconcile.nothing"));
        nothing.getStyleClass().add(Styles.TEXT_MUTED);
        nothing.setWrapText(true);
        new ListKeys(table, null).listen(screen);
    }

    private void bindCommands() {
        run.disableProperty()
                .bind(model.session()
                        .officerProperty()
                        .isNull()
                        .or(model.jobs().runningProperty().isNotNull())
                        .or(Bindings.isEmpty(model.networks())));
        whyNot.textProperty()
                .bind(Bindings.createStringBinding(
                        model.commands()::whyNotComment, model.session().officerProperty()));
        progress.visibleProperty().bind(model.jobs().runningProperty().isNotNull());
        progress.managedProperty().bind(progress.visibleProperty());
    }

    private ToggleButton toggle(BreakTab tab) {
        ToggleButton button = new ToggleButton();
        button.setId("tab-" + tab.name());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("queue-tab", "flat");
        button.setUserData(tab);
        button.setOnAction(_ -> {
            button.setSelected(true);
            model.tabProperty().set(tab);
        });
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> tab == BreakTab.OPEN
                                ? messages.name(tab) + "  "
                                        + model.formats()
                                                .count(model.openProperty().get())
                                : messages.name(tab),
                        model.openProperty()));
        return button;
    }

    @Override
    public void onShow() {
        model.onShow();
        drawCards();
        subscriptions = Subscription.combine(
                model.tabProperty().subscribe(this::showTab),
                model.jobs().runningProperty().subscribe(this::showProgress),
                model.detailProperty().subscribe(_ -> draw()),
                model.networkProperty().subscribe(_ -> draw()));
        split.applyCss(); // a split pane takes its sides in with its skin, and only then one of them can have the focus
        split.layout();
        table.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        showProgress(null);
        model.onHide();
    }

    private void showTab(BreakTab tab) {
        group.getToggles().forEach(toggle -> toggle.setSelected(tab == toggle.getUserData()));
    }

    private void showProgress(@Nullable Running<?> now) {
        bar.progressProperty().unbind();
        step.textProperty().unbind();
        if (now != null) {
            bar.progressProperty().bind(now.progressProperty());
            step.textProperty().bind(now.stepProperty());
        }
    }

    private void drawCards() {
        cards.getChildren()
                .setAll(model.networks().stream()
                        .map(status -> new NetworkCard(status, messages, model.formats(), () -> {
                            table.getSelectionModel().clearSelection();
                            model.show(status.network());
                        }))
                        .toList());
    }

    private void draw() {
        BreakDetail detail = model.detailProperty().get();
        ReconciliationStatus network = model.networkProperty().get();
        if (detail != null) {
            breakPane.show(detail);
            right.getChildren().setAll(breakPane);
            selectDrawn(detail.item().id());
        } else if (network != null && network.last() != null) {
            runPane.show(network.last());
            right.getChildren().setAll(runPane);
        } else {
            right.getChildren().setAll(nothing);
        }
    }

    private void selectDrawn(String id) {
        BookBreak row = table.getSelectionModel().getSelectedItem();
        if (row == null || !row.id().equals(id)) {
            table.getItems().stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(table.getSelectionModel()::select, table.getSelectionModel()::clearSelection);
        }
    }

    @FXML
    void run() {
        model.jobs()
                .run(model.networks().stream()
                        .map(ReconciliationStatus::network)
                        .toList());
    }

    @FXML
    void cancel() {
        model.jobs().cancel();
    }

    @FXML
    void export() {
        model.said()
                .dialogs()
                .newFile(messages.get("reconcile.export"), "reconciliation.xlsx")
                .ifPresent(model.jobs()::export);
    }

    @FXML
    void older() {
        model.older();
    }

    @FXML
    void again() {
        model.reload();
    }

    @FXML
    void exportBreaks() {
        TableExport.ask(table, "breaks", model.said());
    }
}
