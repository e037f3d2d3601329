package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.chain.Network;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.desktop.arrival.ArrivalFacts;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.energy.EnergyTab;
import dev.strongroom.desktop.table.ExportButton;
import dev.strongroom.desktop.table.TableExport;
import dev.strongroom.desktop.ui.Named;
import dev.strongroom.desktop.ui.TabLine;
import dev.strongroom.desktop.ui.View;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Binds the plan and the sweeps. */
public final class SweepsView implements View {
    private final SweepsViewModel model;
    private final EnergyTab energy;
    private final Messages messages;
    private Subscription subscriptions = Subscription.EMPTY;
    private TabLine<SweepTab> tabLine;
    private @FXML ChoiceBox<Network> network;
    private @FXML HBox tabs;
    private @FXML StackPane lists;
    private @FXML ExportButton export;
    private @FXML CheckBox all;
    private @FXML Label summary;
    private @FXML Label why;
    private @FXML Button start;
    private @FXML HBox trouble;
    private @FXML Label troubleText;
    private @FXML TableView<PlanRow> plan;
    private @FXML TableView<Sweep> sweeps;
    private @FXML VBox sums;
    private @FXML VBox totals;
    private @FXML Label gas;

    @SuppressWarnings("NullAway.Init")
    public SweepsView(SweepsViewModel model, EnergyTab energy) {
        this.model = model;
        this.energy = energy;
        this.messages = model.messages();
    }

    @FXML
    void initialize() {
        tabLine = new TabLine<>(tabs, SweepTab.values(), model.tabProperty(), messages::name);
        tabLine.showWhile(SweepTab.ENERGY, energy.isThere());
        network.getItems().setAll(model.networks());
        network.setConverter(new Named<>(ArrivalFacts::network));
        network.setAccessibleText(messages.get("arrival.network"));
        network.valueProperty().bindBidirectional(model.networkProperty());
        SweepColumns columns = new SweepColumns(model);
        columns.addPlan(plan);
        columns.addSweeps(sweeps);
        plan.setItems(model.lines());
        sweeps.setItems(model.sweeps());
        plan.setPlaceholder(empty());
        sweeps.setPlaceholder(empty());
        BooleanBinding isPlan = model.tabProperty().isEqualTo(SweepTab.PLAN);
        for (Region part : new Region[] {plan, sums, all, network}) {
            part.visibleProperty().bind(isPlan);
            part.managedProperty().bind(isPlan);
        }
        BooleanBinding isEnergy = model.tabProperty().isEqualTo(SweepTab.ENERGY);
        sweeps.visibleProperty().bind(isPlan.or(isEnergy).not());
        sweeps.managedProperty().bind(sweeps.visibleProperty());
        energy.root().visibleProperty().bind(isEnergy);
        export.visibleProperty().bind(isEnergy.not());
        export.managedProperty().bind(export.visibleProperty());
        lists.getChildren().add(energy.root());
        all.setOnAction(_ -> model.chooseAll(all.isSelected()));
        summary.textProperty().bind(Bindings.createStringBinding(model::summary, model.lines()));
        why.textProperty()
                .bind(Bindings.createStringBinding(model::whyNotStart, model.lines(), model.officerProperty()));
        start.disableProperty().bind(why.textProperty().isNotEmpty());
        gas.textProperty().bind(Bindings.createStringBinding(model::gas, model.planProperty()));
        gas.visibleProperty().bind(gas.textProperty().isNotEmpty());
        gas.managedProperty().bind(gas.visibleProperty());
        troubleText.textProperty().bind(model.problemProperty());
        trouble.visibleProperty().bind(model.problemProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        listen();
    }

    /** Space ticks the selected line, Enter or a double click opens the selected sweep. */
    private void listen() {
        plan.setOnKeyPressed(event -> {
            PlanRow row = plan.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && row != null && row.canBeChosen()) {
                row.chosenProperty().set(!row.isChosen());
                event.consume();
            }
        });
        sweeps.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        sweeps.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open();
            }
        });
    }

    private void open() {
        Sweep sweep = sweeps.getSelectionModel().getSelectedItem();
        if (sweep != null) {
            model.toWithdrawal(sweep.payment().id());
        }
    }

    private Label empty() {
        Label empty = new Label();
        empty.textProperty()
                .bind(Bindings.createStringBinding(
                        model::emptyText,
                        model.loadedProperty(),
                        model.lines(),
                        model.sweeps(),
                        model.tabProperty(),
                        model.problemProperty()));
        return empty;
    }

    @Override
    public void onShow() {
        model.onShow();
        subscriptions = Subscription.combine(
                tabLine.follow(),
                model.tabProperty().subscribe(tab -> energy.show(tab == SweepTab.ENERGY)),
                model.planProperty().subscribe(_ -> showTotals()));
        energy.look();
        plan.requestFocus();
    }

    @Override
    public void onHide() {
        subscriptions.unsubscribe();
        energy.show(false);
        model.onHide();
    }

    private void showTotals() {
        all.setSelected(false);
        totals.getChildren()
                .setAll(model.totals().stream().map(SweepsView::line).toList());
    }

    private static Label line(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    @FXML
    void start() {
        model.start();
    }

    @FXML
    void again() {
        if (model.tabProperty().get() == SweepTab.ENERGY) {
            energy.look();
        } else {
            model.reload();
        }
    }

    @FXML
    void export() {
        if (model.tabProperty().get() == SweepTab.PLAN) {
            TableExport.ask(plan, "sweep-plan", model.said());
        } else {
            TableExport.ask(sweeps, "sweeps", model.said(), model::export);
        }
    }
}
