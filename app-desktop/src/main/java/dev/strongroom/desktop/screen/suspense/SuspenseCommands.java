package dev.strongroom.desktop.screen.suspense;

import dev.strongroom.core.api.Suspense;
import dev.strongroom.core.api.SuspenseItem;
import dev.strongroom.core.api.SuspenseResolution;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.Objects;

/** What can be done with a proposal: agree to it, turn it down, take the own one back. */
final class SuspenseCommands {
    private final Ports ports;
    private final Session session;
    private final Said said;
    private final Messages messages;
    private final ResolutionWords words;
    private final Orders orders;

    SuspenseCommands(Ports ports, Session session, Tasks tasks, Said said, ResolutionWords words, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.said = said;
        this.messages = said.messages();
        this.words = words;
        this.orders = new Orders(session, tasks, said, () -> messages.get("suspense.unanswered"), changed);
    }

    /** Whether the one who sits here proposed it. */
    boolean isMine(SuspenseItem item) {
        Officer officer = session.officer();
        SuspenseItem.Decision decision = item.decision();
        return officer != null && decision != null && decision.by().equals(officer.actor());
    }

    /** Why the one who sits here cannot agree; empty where it is possible. */
    String whyNotAgree(SuspenseDetail drawn) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (isMine(drawn.item())) {
            return messages.get("suspense.agree.own");
        }
        return drawn.proposed().found() == null ? drawn.proposed().text() : "";
    }

    /** Agrees to exactly what is drawn, after asking. */
    void agree(SuspenseDetail drawn) {
        SuspenseItem item = drawn.item();
        String why = whyNotAgree(drawn);
        if (!why.isEmpty() || item.state() != SuspenseState.PROPOSED) {
            said.notifier().refused(why.isEmpty() ? messages.get("suspense.agree.not-open") : why);
            return;
        }
        SuspenseItem.Decision decision = Objects.requireNonNull(item.decision(), "decision");
        String action = words.action(item, decision.resolution());
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("suspense.agree.title", words.amount(item)),
                                question(decision),
                                messages.get("suspense.agree.action", action),
                                Question.Weight.GRAVE),
                        () -> orders.perform(
                                messages.get("suspense.agreeing"),
                                by -> suspense().agree(by.actor(), item.id(), item.version()),
                                now -> said.notifier().done(words.done(now))));
    }

    private String question(SuspenseItem.Decision decision) {
        SuspenseResolution resolution = decision.resolution();
        String by = decision.by().id();
        return resolution.to() == null
                ? messages.get("suspense.agree.text", by, resolution.reason())
                : messages.get("suspense.agree.text.refund", by, resolution.reason(), Formats.groups(resolution.to()));
    }

    /** Turns a proposal down, or takes the own one back, with a reason. */
    void reopen(SuspenseDetail drawn) {
        SuspenseItem item = drawn.item();
        if (session.isLocked()) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        boolean mine = isMine(item);
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                mine
                                        ? messages.get("suspense.take-back.title", words.amount(item))
                                        : messages.get("suspense.turn-down.title", words.amount(item)),
                                messages.get("suspense.turn-down.text"),
                                mine
                                        ? messages.get("suspense.take-back.action", words.amount(item))
                                        : messages.get("suspense.turn-down.action", words.amount(item)),
                                List.of(
                                        messages.get("suspense.turn-down.reason1"),
                                        messages.get("suspense.turn-down.reason2"),
                                        messages.get("suspense.turn-down.reason3")),
                                ResolveFields.LEAST_REASON,
                                ResolveFields.MOST_REASON),
                        reason -> orders.perform(
                                messages.get("suspense.turning-down"),
                                by -> suspense().reopen(by.actor(), item.id(), item.version(), reason),
                                _ -> said.notifier().done(messages.get("suspense.open-again", words.amount(item)))));
    }

    private Suspense suspense() {
        return ports.get(Suspense.class);
    }
}
