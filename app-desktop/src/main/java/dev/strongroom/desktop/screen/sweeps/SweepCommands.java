package dev.strongroom.desktop.screen.sweeps;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Sweep;
import dev.strongroom.core.api.SweepChoice;
import dev.strongroom.core.api.Sweeps;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;

/** Asks for sweeps. The same choice keeps its key until it was answered, so that a repeat asks for nothing twice. */
final class SweepCommands {
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Runnable started;
    private List<SweepChoice> asked = List.of();
    private String key = "";

    SweepCommands(Ports ports, Session session, Tasks tasks, Said said, Runnable started) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.started = started;
    }

    /** Why these cannot be started; empty where they can. */
    String whyNotStart(List<PlanRow> chosen) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (!session.is(StaffRole.OPERATOR) && !session.is(StaffRole.APPROVER)) {
            return messages.get("sweeps.role");
        }
        if (chosen.isEmpty()) {
            return messages.get("sweeps.choose");
        }
        return chosen.size() > Sweeps.MOST ? messages.get("sweeps.too-many", Sweeps.MOST) : "";
    }

    void start(List<PlanRow> chosen, String summary) {
        String why = whyNotStart(chosen);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        List<SweepChoice> choices =
                chosen.stream().map(row -> row.line().choice()).toList();
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("sweeps.start.title", choices.size()),
                                messages.get("sweeps.start.text", summary),
                                messages.get("sweeps.start.action"),
                                Question.Weight.GRAVE),
                        () -> ask(choices));
    }

    private void ask(List<SweepChoice> choices) {
        if (key.isEmpty() || !choices.equals(asked)) {
            key = UUID.randomUUID().toString();
            asked = choices;
        }
        String once = key;
        Callable<List<Sweep>> work =
                session.command(by -> ports.get(Sweeps.class).start(by.actor(), once, choices));
        tasks.run(messages.get("sweeps.starting"), _ -> work.call())
                .onSuccess(this::done)
                .onError(RefusedException.class, refused -> said.notifier().refused(messages.refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("sweeps.unanswered")));
    }

    private void done(List<Sweep> sweeps) {
        key = "";
        said.notifier().done(messages.get("sweeps.started", sweeps.size()));
        started.run();
    }

    ReadOnlyObjectProperty<?> officerProperty() {
        return session.officerProperty();
    }
}
