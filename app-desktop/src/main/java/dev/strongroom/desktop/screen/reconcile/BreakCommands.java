package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.core.api.BookBreaks;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.core.api.StaffMember;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What people do with a break: take it on, give it to somebody, say what they found. None of it moves money. */
final class BreakCommands {
    private static final int LONGEST = 1000;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Orders orders;

    BreakCommands(Ports ports, Session session, Tasks tasks, Said said, Formats formats, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.orders = new Orders(session, tasks, said, () -> messages.get("reconcile.unanswered.core"), changed);
    }

    /** What is off, with its sign. */
    String difference(BookBreak item) {
        String sign = item.difference().signum() < 0 ? "−" : "+";
        return sign + formats.amount(new Amount(item.difference().abs(), item.asset()));
    }

    /** Why the one who sits here cannot take it on or give it away; empty where it is possible. */
    String whyNotAssign(BookBreak item) {
        if (!item.isOpen()) {
            return messages.get("reconcile.closed.done");
        }
        return whyNotComment();
    }

    /** Why the one who sits here cannot say anything; empty where it is possible. */
    String whyNotComment() {
        return session.isLocked() ? messages.get("review.locked") : "";
    }

    /** Whether the one who sits here looks into it. */
    boolean isMine(BookBreak item) {
        Officer officer = session.officer();
        return officer != null && officer.actor().id().equals(item.owner());
    }

    void takeOn(BookBreak item) {
        Officer officer = session.officer();
        if (officer == null) {
            said.notifier().refused(messages.get("review.locked"));
            return;
        }
        assign(item, officer.actor().id());
    }

    /** @param owner null for nobody */
    void assign(BookBreak item, @Nullable String owner) {
        String why = whyNotAssign(item);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        String done =
                owner == null ? messages.get("reconcile.assigned.nobody") : messages.get("reconcile.assigned", owner);
        orders.perform(
                messages.get("reconcile.assigning"),
                by -> breaks().assign(by.actor(), item.id(), item.version(), owner),
                _ -> said.notifier().done(done));
    }

    /**
     * Asks who is to look into it.
     *
     * @param ask gets the ids of the roster
     */
    void give(BookBreak item, Consumer<List<String>> ask) {
        String why = whyNotAssign(item);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        tasks.load(() -> ports.get(StaffApi.class).staff())
                .onSuccess(staff ->
                        ask.accept(staff.stream().map(StaffMember::id).sorted().toList()))
                .onError(Exception.class, _ -> said.notifier().refused(messages.get("reconcile.unanswered.core")));
    }

    void comment(BookBreak item) {
        String why = whyNotComment();
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("reconcile.comment.title", difference(item)),
                                messages.get("reconcile.comment.text"),
                                messages.get("reconcile.comment.action"),
                                List.of(),
                                1,
                                LONGEST),
                        text -> orders.perform(
                                messages.get("reconcile.commenting"),
                                by -> breaks().comment(by.actor(), item.id(), text),
                                _ -> said.notifier().done(messages.get("reconcile.commented"))));
    }

    private BookBreaks breaks() {
        return ports.get(BookBreaks.class);
    }
}
