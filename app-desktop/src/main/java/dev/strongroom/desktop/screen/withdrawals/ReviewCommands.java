package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an officer can do with the row that is drawn. Every answer of the core is told, a refusal with what to do. */
final class ReviewCommands {
    private static final int LEAST_REASON = 3;
    private static final int MOST_REASON = 500;
    private final WithdrawalsViewModel model;
    private final Withdrawals withdrawals;
    private final Decisions decisions;
    private final Session session;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notifier notifier;
    private final Messages messages;

    ReviewCommands(
            WithdrawalsViewModel model,
            Withdrawals withdrawals,
            Decisions decisions,
            Session session,
            Tasks tasks,
            Dialogs dialogs,
            Notifier notifier,
            Messages messages) {
        this.model = model;
        this.withdrawals = withdrawals;
        this.decisions = decisions;
        this.session = session;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notifier = notifier;
        this.messages = messages;
    }

    /** Why the one who sits here can neither approve nor sign the drawn row; empty where it is possible. */
    String whyNotApprove(@Nullable Detail drawn) {
        if (drawn == null) {
            return messages.get("review.nothing");
        }
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (drawn.item().open() == null) {
            return messages.get("review.not-open");
        }
        return drawn.item().duty() == Duty.NONE ? messages.get("review.not-yours") : "";
    }

    /**
     * Signs and hands in an approval of exactly what is drawn; of what this person asked for, that it was asked for.
     */
    void approve() {
        Optional<Detail> settled = model.settled();
        if (settled.isEmpty()) {
            notifier.refused(messages.get("review.not-settled"));
            return;
        }
        Detail drawn = settled.get();
        String why = whyNotApprove(drawn);
        ApprovalCase open = drawn.item().open();
        if (!why.isEmpty() || open == null) {
            notifier.refused(why);
            return;
        }
        String amount = model.amount(drawn.item());
        if (drawn.item().duty() == Duty.SIGN) {
            perform(
                    messages.get("review.signing"),
                    by -> decisions.create(by, open),
                    _ -> notifier.done(messages.get("review.signed", amount)));
            return;
        }
        perform(
                messages.get("review.approving"),
                by -> decisions.approve(by, open),
                now -> notifier.done(messages.get("review.approved", amount, now.approvals(), now.needed())));
    }

    /** Turns down what is drawn, with a reason. */
    void reject() {
        withDrawn(drawn -> dialogs.reason(
                new ReasonQuestion(
                        messages.get("review.reject.title", model.amount(drawn.item())),
                        messages.get("review.reject.text"),
                        messages.get("review.reject.action", model.amount(drawn.item())),
                        rejectTemplates(),
                        LEAST_REASON,
                        MOST_REASON),
                reason -> perform(
                        messages.get("review.rejecting"),
                        by -> reject(by, drawn, reason),
                        _ -> notifier.done(messages.get("review.rejected", model.amount(drawn.item()))))));
    }

    private Object reject(Officer by, Detail drawn, String reason) {
        ApprovalCase open = drawn.item().open();
        return open != null && drawn.item().duty() == Duty.DECIDE
                ? decisions.reject(by, open, reason)
                : withdrawals.reject(by.actor(), drawn.item().id(), reason);
    }

    /** Holds back what is drawn, or lets it go on. */
    void hold() {
        withDrawn(drawn -> {
            if (drawn.item().isHeld()) {
                dialogs.confirm(
                        new Question(
                                messages.get("review.release.title", model.amount(drawn.item())),
                                messages.get("review.release.text"),
                                messages.get("review.release.action"),
                                Question.Weight.PLAIN),
                        () -> perform(
                                messages.get("review.releasing"),
                                by -> withdrawals.release(
                                        by.actor(), drawn.item().id()),
                                _ -> notifier.done(messages.get("review.released"))));
                return;
            }
            dialogs.reason(
                    new ReasonQuestion(
                            messages.get("review.hold.title", model.amount(drawn.item())),
                            messages.get("review.hold.text"),
                            messages.get("review.hold.action"),
                            holdTemplates(),
                            LEAST_REASON,
                            MOST_REASON),
                    reason -> perform(
                            messages.get("review.holding"),
                            by -> withdrawals.hold(by.actor(), drawn.item().id(), reason),
                            _ -> notifier.done(messages.get("review.held"))));
        });
    }

    /** A remark that stays with it. */
    void comment() {
        withDrawn(drawn -> dialogs.reason(
                new ReasonQuestion(
                        messages.get("review.comment.title", model.amount(drawn.item())),
                        messages.get("review.comment.text"),
                        messages.get("review.comment.action"),
                        List.of(),
                        LEAST_REASON,
                        MOST_REASON),
                text -> perform(
                        messages.get("review.commenting"),
                        by -> withdrawals.comment(by.actor(), drawn.item().id(), text),
                        _ -> notifier.done(messages.get("review.commented")))));
    }

    /** The one who sits here looks after it from now on. */
    void assign() {
        withDrawn(drawn -> perform(
                messages.get("review.assigning"),
                by -> withdrawals.assign(
                        by.actor(), drawn.item().id(), by.member().id()),
                _ -> notifier.done(messages.get("review.assigned"))));
    }

    private void withDrawn(Consumer<Detail> then) {
        Detail drawn = model.detailProperty().get();
        if (drawn == null) {
            notifier.refused(messages.get("review.nothing"));
        } else if (session.isLocked()) {
            notifier.refused(messages.get("review.locked"));
        } else {
            then.accept(drawn);
        }
    }

    private <T> void perform(String name, Session.Command<T> command, Consumer<T> said) {
        Callable<T> work = session.command(command);
        tasks.run(name, _ -> work.call())
                .onSuccess(said)
                .onError(RefusedException.class, refused -> notifier.refused(messages.refusal(refused)))
                .onError(Exception.class, failure -> notifier.failed(name, failure))
                .onEnd(() -> {
                    model.reload();
                    model.refreshSelected();
                });
    }

    private List<String> rejectTemplates() {
        return List.of(
                messages.get("review.reason.unconfirmed"),
                messages.get("review.reason.address"),
                messages.get("review.reason.amount"),
                messages.get("review.reason.documents"));
    }

    private List<String> holdTemplates() {
        return List.of(messages.get("review.reason.call"), messages.get("review.reason.source"));
    }
}
