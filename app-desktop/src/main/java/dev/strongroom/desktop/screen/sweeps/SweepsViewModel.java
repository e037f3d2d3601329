package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepPlan;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.table.Export;
import dev.strongroom.desktop.table.Sheet;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.task.Turns;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The plan of one network with what is chosen of it, and the sweeps under way and done. */
public final class SweepsViewModel {
    private final SweepReader reader;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Turns turns;
    private final Export export;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final List<Network> networks;
    private final SweepCommands commands;
    private final ObjectProperty<SweepTab> tab = new SimpleObjectProperty<>(SweepTab.PLAN);
    private final ObjectProperty<@Nullable Network> network = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable SweepPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ObservableList<PlanRow> lines =
            FXCollections.observableArrayList(row -> new Observable[] {row.chosenProperty()});
    private final ObservableList<Sweep> sweeps = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper isLoaded = new ReadOnlyBooleanWrapper();
    private boolean isShown;
    private Pulse.Subscription changes = () -> {};

    public SweepsViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            List<Network> networks) {
        this.reader = new SweepReader(ports);
        this.pulse = pulse;
        this.navigator = navigator;
        this.turns = new Turns(tasks);
        this.export = new Export(tasks, said);
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.networks = List.copyOf(networks);
        this.commands = new SweepCommands(ports, session, tasks, said, this::started);
        network.set(this.networks.isEmpty() ? null : this.networks.getFirst());
        tab.addListener((_, _, _) -> reloadShown());
        network.addListener((_, _, _) -> {
            lines.clear();
            plan.set(null);
            reloadShown();
        });
    }

    void onShow() {
        isShown = true;
        changes = pulse.onChange(this::heard);
        reload();
    }

    void onHide() {
        isShown = false;
        changes.close();
        changes = () -> {};
        turns.drop();
    }

    private void reloadShown() {
        if (isShown) {
            reload();
        }
    }

    /** A sweep is a payment out: what happens to one is told under that name. The plan is reckoned when asked for. */
    private void heard(List<FeedEvent> events) {
        boolean concerns = events.stream().anyMatch(event -> event.topic().startsWith("withdrawal."));
        boolean isList = tab.get() == SweepTab.OPEN || tab.get() == SweepTab.DONE;
        if (concerns && isList && !turns.isBusy()) {
            readSweeps();
        }
    }

    /** Reads the tab anew; a plan is reckoned at the fees of now. */
    void reload() {
        isLoaded.set(false);
        switch (tab.get()) {
            case PLAN -> readPlan();
            case OPEN, DONE -> readSweeps();
            case ENERGY -> problem.set(""); // it reads by itself
        }
    }

    private void readPlan() {
        Network asked = network.get();
        if (asked == null) {
            isLoaded.set(true);
            return;
        }
        turns.ask(() -> reader.plan(asked), this::take, this::failed, () -> {});
    }

    private void take(SweepPlan found) {
        problem.set("");
        plan.set(found);
        lines.setAll(found.lines().stream().map(PlanRow::new).toList());
        isLoaded.set(true);
    }

    private void readSweeps() {
        SweepTab asked = tab.get();
        turns.ask(
                () -> reader.sweeps(asked),
                found -> {
                    problem.set("");
                    sweeps.setAll(found);
                    isLoaded.set(true);
                },
                this::failed,
                () -> {});
    }

    /** Writes every sweep of the tab, listed or not. */
    void export(Sheet<Sweep> sheet, Path file) {
        export.write(sheet, file, reader.all(tab.get()));
    }

    private void failed(Exception failure) {
        if (failure instanceof RefusedException refused) {
            problem.set(messages.refusal(refused));
            return;
        }
        if (problem.get().isEmpty()) {
            said.notifier().failed(messages.get("sweeps.load"), failure);
        }
        problem.set(messages.get("sweeps.unread"));
    }

    private void started() {
        tab.set(SweepTab.OPEN);
    }

    /** Chooses everything that can be chosen, or nothing. */
    void chooseAll(boolean all) {
        lines.forEach(row -> row.chosenProperty().set(all && row.canBeChosen()));
    }

    List<PlanRow> chosen() {
        return lines.stream().filter(PlanRow::isChosen).toList();
    }

    /** How many lines are chosen and what they come to, asset by asset. */
    String summary() {
        List<PlanRow> chosen = chosen();
        Map<String, Amount> sums = new TreeMap<>();
        chosen.forEach(row ->
                sums.merge(row.line().amount().asset().toString(), row.line().amount(), Amount::plus));
        String amounts = String.join(
                messages.get("list.comma"),
                sums.values().stream().map(formats::amount).toList());
        return chosen.isEmpty()
                ? messages.get("sweeps.chosen.none")
                : messages.get("sweeps.chosen", chosen.size(), amounts);
    }

    /** What lies on all deposit addresses, what of it is worth it and what that may cost: a line for each asset. */
    List<String> totals() {
        SweepPlan found = plan.get();
        return found == null
                ? List.of()
                : found.totals().stream()
                        .map(total -> messages.get(
                                "sweeps.total",
                                formats.amount(total.held()),
                                formats.amount(total.worthIt()),
                                total.lines(),
                                formats.amount(total.fees())))
                        .toList();
    }

    /** What the hot wallets would send before, or why they cannot; empty where nothing has to be sent. */
    String gas() {
        SweepPlan found = plan.get();
        if (found == null) {
            return "";
        }
        if (found.gasAdvice() != null) {
            return messages.refusal(found.gasAdvice().code(), found.gasAdvice().reason());
        }
        return found.gas().isZero() ? "" : messages.get("sweeps.gas", formats.amount(found.gas()));
    }

    /** Why nothing can be started; empty where it can. */
    String whyNotStart() {
        return commands.whyNotStart(chosen());
    }

    void start() {
        commands.start(chosen(), summary());
    }

    /** Opens a sweep among the payments out, where it is signed, approved and followed. */
    void toWithdrawal(String id) {
        navigator.go(new Route(Place.WITHDRAWALS, id));
    }

    /** What to say where nothing is listed. */
    String emptyText() {
        if (!problem.get().isEmpty()) {
            return "";
        }
        if (!isLoaded.get()) {
            return tab.get() == SweepTab.PLAN ? messages.get("sweeps.reckoning") : messages.get("sweeps.reading");
        }
        return switch (tab.get()) {
            case PLAN -> networks.isEmpty() ? messages.get("sweeps.no-network") : messages.get("sweeps.nothing");
            case OPEN -> messages.get("sweeps.none-open");
            case DONE -> messages.get("sweeps.none-done");
            case ENERGY -> "";
        };
    }

    ObjectProperty<SweepTab> tabProperty() {
        return tab;
    }

    ObjectProperty<@Nullable Network> networkProperty() {
        return network;
    }

    List<Network> networks() {
        return networks;
    }

    ReadOnlyObjectProperty<@Nullable SweepPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    ObservableList<PlanRow> lines() {
        return lines;
    }

    ObservableList<Sweep> sweeps() {
        return sweeps;
    }

    /** Why what is shown may be old or missing; empty where it is neither. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** False until the first answer for this tab. */
    ReadOnlyBooleanProperty loadedProperty() {
        return isLoaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<?> officerProperty() {
        return commands.officerProperty();
    }

    Said said() {
        return said;
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }
}
