package dev.strongroom.desktop.screen.overview;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.AssetPosition;
import dev.strongroom.core.api.DayBalance;
import dev.strongroom.core.api.DayFlow;
import dev.strongroom.core.api.NodeStatus;
import dev.strongroom.core.api.ReconciliationRun;
import dev.strongroom.core.api.Reconciliations;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** What the desk looks like now, and the asset that the charts show. */
public final class OverviewViewModel {
    /** What is shown is read again after so long at the latest. */
    private static final Duration OLD = Duration.ofSeconds(30);

    private final Ports ports;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Figures figures;
    private final Clock clock;
    private final Runnable freeze;
    private final ReadOnlyObjectWrapper<@Nullable Morning> morning = new ReadOnlyObjectWrapper<>();
    private final ObservableList<Token> assets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Token> asset = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper isReconciling = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable Network> pointedOut = new SimpleObjectProperty<>();
    private Pulse.Subscription changes = () -> {};
    private Subscription beats = Subscription.EMPTY;
    private Instant asked = Instant.MIN;

    /** How a reconciliation of some networks ended. */
    private record Outcome(int equal, List<String> off, List<String> unanswered) {}

    /** @param freeze asks why, then freezes all money-out */
    public OverviewViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Clock clock,
            Runnable freeze) {
        this.ports = ports;
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.figures = new Figures(formats);
        this.clock = clock;
        this.freeze = freeze;
    }

    void onShow() {
        changes = pulse.onChange(_ -> reload());
        reload();
        beats = pulse.heardAtProperty().subscribe(_ -> reloadWhatIsOld());
    }

    void onHide() {
        changes.close();
        changes = () -> {};
        beats.unsubscribe();
    }

    /** What time alone changes, such as a node's silence, comes with no event. */
    private void reloadWhatIsOld() {
        if (Duration.between(asked, clock.instant()).compareTo(OLD) >= 0) {
            reload();
        }
    }

    /** As it was read last; null before the first time. */
    ReadOnlyObjectProperty<@Nullable Morning> morningProperty() {
        return morning.getReadOnlyProperty();
    }

    /** What the charts can show. */
    ObservableList<Token> assets() {
        return assets;
    }

    /** What the charts show; the asset that customers are owed and that moved most recently, at first. */
    ObjectProperty<@Nullable Token> assetProperty() {
        return asset;
    }

    /** A network to point out among the nodes; whoever has done so sets it to null. */
    ObjectProperty<@Nullable Network> pointedOutProperty() {
        return pointedOut;
    }

    ReadOnlyBooleanProperty reconcilingProperty() {
        return isReconciling.getReadOnlyProperty();
    }

    void reload() {
        asked = clock.instant();
        tasks.load(() -> Morning.read(ports, clock.instant()))
                .onSuccess(this::take)
                .onError(Exception.class, failure -> said.notifier().failed(messages.get("overview.load"), failure));
    }

    private void take(Morning next) {
        List<Token> found = next.positions().stream().map(AssetPosition::token).toList();
        if (!found.equals(List.copyOf(assets))) {
            Token before = asset.get();
            assets.setAll(found);
            asset.set(found.contains(before) ? before : busiest(next));
        }
        morning.set(next);
    }

    /** The asset that moved on most days. */
    private static @Nullable Token busiest(Morning next) {
        Token best = null;
        long most = -1;
        for (AssetPosition position : next.positions()) {
            long days = next.flow().stream()
                    .filter(day -> day.asset().equals(position.token().asset()))
                    .filter(day -> day.in().signum() + day.out().signum() > 0)
                    .count();
            if (days > most) {
                best = position.token();
                most = days;
            }
        }
        return best;
    }

    List<Tile> tiles(Morning now) {
        return new Tiles(messages, figures).of(now);
    }

    List<AttentionLine> attention(Morning now) {
        return new Attention(messages, formats).of(now);
    }

    /** Does what a line of attention offers. */
    void follow(AttentionLine line) {
        switch (line.step()) {
            case AttentionLine.Go go -> navigator.go(go.route());
            case AttentionLine.Reconcile again -> reconcile(List.of(again.network()));
            case AttentionLine.TakeIn() -> takeIn();
            case AttentionLine.Freeze() -> freeze.run();
            case AttentionLine.Look(Network network) -> pointedOut.set(network);
        }
    }

    private void takeIn() {
        OpeningForm form = new OpeningForm(ports, session, tasks, said, formats, this::reload);
        form.read();
        said.dialogs().show(new OpeningBox(form), form);
    }

    /** Compares every network's books with its chain, one after the other. */
    void reconcileAll() {
        Morning now = morning.get();
        if (now != null) {
            reconcile(now.nodes().stream().map(NodeStatus::network).toList());
        }
    }

    private void reconcile(List<Network> networks) {
        if (isReconciling.get() || networks.isEmpty()) {
            return;
        }
        isReconciling.set(true);
        Reconciliations port = ports.get(Reconciliations.class);
        List<String> names = networks.stream().map(this::networkName).toList();
        tasks.run(messages.get("overview.reconcile.task"), progress -> run(port, networks, names, progress))
                .onSuccess(this::tell)
                .onError(
                        Exception.class,
                        failure -> said.notifier().failed(messages.get("overview.reconcile.task"), failure))
                .onEnd(() -> {
                    isReconciling.set(false);
                    reload();
                });
    }

    private Outcome run(Reconciliations port, List<Network> networks, List<String> names, Progress progress) {
        int equal = 0;
        List<String> off = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (int i = 0; i < networks.size() && !progress.isCancelled(); i++) {
            progress.at(i, networks.size(), names.get(i));
            try {
                ReconciliationRun run = port.run(networks.get(i));
                if (run.result().isEqual()) {
                    equal++;
                } else {
                    off.add(messages.get(
                            "overview.reconcile.off",
                            names.get(i),
                            run.result().breaks().size()));
                }
            } catch (NodeException _) {
                unanswered.add(messages.get("overview.reconcile.unanswered", names.get(i)));
            } catch (RefusedException e) {
                unanswered.add(names.get(i) + ": " + messages.refusal(e));
            }
        }
        return new Outcome(equal, off, unanswered);
    }

    private void tell(Outcome outcome) {
        outcome.off().forEach(said.notifier()::refused);
        outcome.unanswered().forEach(said.notifier()::refused);
        if (outcome.equal() > 0) {
            said.notifier().done(messages.get("overview.reconcile.equal", outcome.equal()));
        }
    }

    /** What a network is called. */
    String networkName(Network network) {
        Morning now = morning.get();
        return now == null ? network.toString() : now.name(network);
    }

    String assetName(@Nullable Token token) {
        Morning now = morning.get();
        return token == null ? "" : now == null ? token.symbol() : Tiles.name(now, token);
    }

    /** The days of the asset that is shown. */
    List<DayBalance> balances() {
        return Optional.ofNullable(morning.get()).stream()
                .flatMap(now -> now.history().stream())
                .filter(day -> isShown(day.asset()))
                .toList();
    }

    /** The days of the asset that is shown. */
    List<DayFlow> flows() {
        return Optional.ofNullable(morning.get()).stream()
                .flatMap(now -> now.flow().stream())
                .filter(day -> isShown(day.asset()))
                .toList();
    }

    private boolean isShown(dev.strongroom.chain.Asset other) {
        Token token = asset.get();
        return token != null && token.asset().equals(other);
    }

    /** A sentence where customers are owed more than there is; the plain title otherwise. */
    String balanceTitle() {
        List<DayBalance> days = balances();
        if (days.isEmpty()) {
            return messages.get("overview.balances");
        }
        DayBalance last = days.getLast();
        BigInteger held = last.hot().add(last.cold()).add(last.deposits());
        return held.compareTo(last.owed()) < 0
                ? messages.get("overview.balances.short", assetName(asset.get()))
                : messages.get("overview.balances");
    }

    /** A sentence where more left in the last week than came; the plain title otherwise. */
    String flowTitle() {
        List<DayFlow> days = flows();
        BigInteger net = days.subList(Math.max(0, days.size() - 7), days.size()).stream()
                .map(day -> day.in().subtract(day.out()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Token token = asset.get();
        return net.signum() < 0 && token != null
                ? messages.get("overview.flow.draining", figures.rounded(token, net.negate()), assetName(token))
                : messages.get("overview.flow");
    }

    /** A day's balances in one line, for hovering. */
    String figures(Token token, DayBalance day) {
        return messages.get(
                "overview.hover.balances",
                day.day(),
                figures.exact(token, day.hot()),
                figures.exact(token, day.cold()),
                figures.exact(token, day.deposits()));
    }

    /** What came and went on a day in one line, for hovering. */
    String figures(Token token, DayFlow day) {
        return messages.get(
                "overview.hover.flow", day.day(), figures.exact(token, day.in()), figures.exact(token, day.out()));
    }

    /** A sentence where something waits too long; the plain title otherwise. */
    String ageTitle(Morning now) {
        return now.waiting()
                .ages()
                .late(now.at())
                .map(row -> messages.get("overview.ages.late", messages.name(row.stage()), formats.age(row.oldest())))
                .orElseGet(() -> messages.get("overview.ages"));
    }

    Figures figures() {
        return figures;
    }

    Formats formats() {
        return formats;
    }

    Messages messages() {
        return messages;
    }
}
