package dev.strongroom.desktop.shell;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Suspense;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The frame's state: who sits here, what waits for that person, whether money may leave. */
public final class ShellViewModel {
    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 500;
    private final Ports ports;
    private final Session session;
    private final Pulse pulse;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notifier notifier;
    private final Messages messages;
    private final ObservableMap<Place, Integer> badges = FXCollections.observableMap(new EnumMap<>(Place.class));
    private final ReadOnlyObjectWrapper<MoneyOutStatus> moneyOut =
            new ReadOnlyObjectWrapper<>(new MoneyOutStatus(null, List.of()));
    private Subscription subscriptions = Subscription.EMPTY;

    public ShellViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Tasks tasks,
            Dialogs dialogs,
            Notifier notifier,
            Messages messages) {
        this.ports = ports;
        this.session = session;
        this.pulse = pulse;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notifier = notifier;
        this.messages = messages;
    }

    void onShow() {
        Pulse.Subscription changes = pulse.onChange(_ -> refresh());
        subscriptions =
                Subscription.combine(changes::close, session.officerProperty().subscribe(_ -> refresh()));
    }

    void onHide() {
        subscriptions.unsubscribe();
        subscriptions = Subscription.EMPTY;
    }

    /** How much work for the one who sits here lies at a place; none where it is missing. */
    ObservableMap<Place, Integer> badges() {
        return badges;
    }

    ReadOnlyObjectProperty<MoneyOutStatus> moneyOutProperty() {
        return moneyOut.getReadOnlyProperty();
    }

    void refresh() {
        Officer officer = session.officer();
        tasks.load(() -> ports.get(MoneyOut.class).status()).onSuccess(moneyOut::set);
        tasks.load(() -> work(officer)).onSuccess(found -> {
            badges.keySet().retainAll(found.keySet());
            badges.putAll(found);
        });
    }

    private Map<Place, Integer> work(@Nullable Officer officer) {
        Map<Place, Integer> work = new EnumMap<>(Place.class);
        if (officer == null) {
            return work;
        }
        List<ApprovalCase> waiting = ports.get(Approvals.class).waiting();
        long mine = waiting.stream()
                .filter(open -> officer.canDecide(open) || officer.mustSign(open))
                .count();
        put(work, Place.WITHDRAWALS, mine);
        if (officer.is(StaffRole.OPERATOR) || officer.is(StaffRole.CUSTODIAN)) {
            put(work, Place.SIGNING, ports.get(ColdSigning.class).ready().size());
        }
        put(
                work,
                Place.SUSPENSE,
                ports.get(Suspense.class).work().stream()
                        .filter(officer::canSettle)
                        .count());
        return work;
    }

    private static void put(Map<Place, Integer> work, Place place, long count) {
        if (count > 0) {
            work.put(place, (int) count);
        }
    }

    /** Asks why, then stops all money-out. One person is enough. */
    void freeze() {
        if (session.isLocked()) {
            notifier.refused(messages.get("shell.freeze.locked"));
            return;
        }
        dialogs.reason(
                new ReasonQuestion(
                        messages.get("shell.freeze.title"),
                        messages.get("shell.freeze.text"),
                        messages.get("shell.freeze.action"),
                        List.of(
                                messages.get("shell.freeze.reason1"),
                                messages.get("shell.freeze.reason2"),
                                messages.get("shell.freeze.reason3")),
                        LEAST_REASON,
                        MOST_REASON),
                reason -> command(by -> ports.get(MoneyOut.class).freeze(by.actor(), reason), "shell.freeze"));
    }

    /** One vote to let money out again. */
    void unfreeze() {
        command(by -> ports.get(MoneyOut.class).unfreeze(by.actor()), "shell.unfreeze");
    }

    private void command(Session.Command<MoneyOutStatus> work, String name) {
        tasks.load(session.command(work))
                .onSuccess(status -> {
                    moneyOut.set(status);
                    notifier.done(said(name, status));
                })
                .onError(RefusedException.class, refused -> notifier.refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> notifier.failed(name, failure));
    }

    private String said(String name, MoneyOutStatus status) {
        MoneyOutStatus.Freeze freeze = status.freeze();
        if (freeze == null) {
            return messages.get("shell.thawed");
        }
        return name.equals("shell.freeze")
                ? messages.get("shell.frozen")
                : messages.get("shell.voted", freeze.unfreezeVotes().size(), freeze.votesNeeded());
    }
}
