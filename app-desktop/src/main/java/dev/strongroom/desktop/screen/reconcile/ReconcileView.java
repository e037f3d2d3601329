package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.ReconciliationStatus;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListFrame;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.task.Running;
import dev.strongroom.desktop.ui.ListKeys;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
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
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<BreakTab> tabLine;
    private ListFrame<BookBreak> frame;
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
        tabLine = new TabLine<>(tabs, BreakTab.values(), model.tabProperty(), this::title, model.openProperty());
        bindCommands();
        new BreakColumns(model).addTo(table);
        frame = new ListFrame<>(model.list(), table, model::select).trouble(trouble, troubleText);
        older.visibleProperty().bind(model.list().hasMoreProperty());
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

    private String title(BreakTab tab) {
        return tab == BreakTab.OPEN
                ? messages.name(tab) + "  "
                        + model.formats().count(model.openProperty().get())
                : messages.name(tab);
    }

    @Override
    public void onShow() {
        model.onShow();
        drawCards();
        subscriptions = Subscription.combine(
                tabLine.follow(),
                model.jobs().runningProperty().subscribe(this::showProgress),
                model.looked().detailProperty().subscribe(_ -> draw()),
                model.networkProperty().subscribe(_ -> draw()));
        frame.show(split);
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        showProgress(null);
        model.onHide();
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
        BreakDetail detail = model.looked().detailProperty().get();
        ReconciliationStatus network = model.networkProperty().get();
        if (detail != null) {
            breakPane.show(detail);
            right.getChildren().setAll(breakPane);
            frame.choose(detail.item().id());
        } else if (network != null && network.last() != null) {
            runPane.show(network.last());
            right.getChildren().setAll(runPane);
        } else {
            right.getChildren().setAll(nothing);
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
        TableExport.choose("reconciliation", model.said()).ifPresent(model.jobs()::export);
    }

    @FXML
    void older() {
        model.list().more();
    }

    @FXML
    void again() {
        model.list().first();
    }

    @FXML
    void exportBreaks() {
        TableExport.ask(table, "breaks", model.said(), model.list()::export);
    }
}
