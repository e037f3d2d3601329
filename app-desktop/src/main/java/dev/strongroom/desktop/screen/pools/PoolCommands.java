package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.Pools;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.List;

/** What can be done with one address: reserve, release, freeze, unfreeze, retire. */
final class PoolCommands {
    private static final int MOST_REASON = 500;
    private static final String MINUTES = Long.toString(Pools.RESERVATION.toMinutes());
    /** Under this stands what a member of staff wrote. */
    private static final String OWN_WORDS = "officer";

    private final Ports ports;
    private final Session session;
    private final Said said;
    private final Messages messages;
    private final Orders orders;

    PoolCommands(Ports ports, Session session, Tasks tasks, Said said, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.said = said;
        this.messages = said.messages();
        this.orders = new Orders(session, tasks, said, () -> messages.get("pools.unanswered"), changed);
    }

    /** Why it cannot be frozen; empty where it can. */
    String whyNotFreeze(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return address.state().canBecome(WalletState.FROZEN) ? "" : messages.get("pools.freeze.not");
    }

    /** Why the freeze cannot be lifted; empty where it can. */
    String whyNotUnfreeze(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (address.state() != WalletState.FROZEN) {
            return messages.get("pools.unfreeze.not");
        }
        if (address.isPaidTooEarly()) {
            return messages.get("pools.unfreeze.paid");
        }
        return mayDecide() ? "" : messages.get("pools.unfreeze.role");
    }

    /** Why it cannot be retired; empty where it can. */
    String whyNotRetire(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (address.state() == WalletState.RETIRED) {
            return messages.get("pools.retire.not");
        }
        if (address.state() == WalletState.ALLOCATED) {
            return messages.get("pools.retire.in-use");
        }
        return mayDecide() ? "" : messages.get("pools.retire.role");
    }

    /** Why it cannot be reserved; empty where it can. */
    String whyNotReserve(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return address.state() == WalletState.AVAILABLE && !address.isImported()
                ? ""
                : messages.get("pools.reserve.not");
    }

    /** Why it cannot be released; empty where it can. */
    String whyNotRelease(PoolAddress address) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return address.isLent() ? "" : messages.get("pools.release.not");
    }

    private boolean mayDecide() {
        return session.is(StaffRole.APPROVER) || session.is(StaffRole.ADMIN);
    }

    void reserve(PoolAddress address) {
        if (isClosed(whyNotReserve(address))) {
            return;
        }
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.reserve.title", address.name()),
                                messages.get("pools.reserve.text", MINUTES),
                                messages.get("pools.reserve.action"),
                                List.of(),
                                1,
                                MOST_REASON),
                        reference -> perform(
                                messages.get("pools.reserving"),
                                by -> pools().reserve(by.actor(), address.address(), reference),
                                messages.get("pools.reserved", address.name(), MINUTES)));
    }

    void release(PoolAddress address) {
        if (isClosed(whyNotRelease(address))) {
            return;
        }
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.release.title", address.name()),
                                messages.get("pools.release.text"),
                                messages.get("pools.release.action"),
                                List.of(
                                        messages.get("pools.release.reason1"),
                                        messages.get("pools.release.reason2"),
                                        messages.get("pools.release.reason3")),
                                1,
                                MOST_REASON),
                        reason -> perform(
                                messages.get("pools.releasing"),
                                by -> pools().release(by.actor(), address.address(), reason),
                                messages.get("pools.released", address.name())));
    }

    void freeze(PoolAddress address) {
        if (isClosed(whyNotFreeze(address))) {
            return;
        }
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.freeze.title", address.name()),
                                messages.get("pools.freeze.text"),
                                messages.get("pools.freeze.action"),
                                List.of(
                                        messages.get("pools.freeze.reason1"),
                                        messages.get("pools.freeze.reason2"),
                                        messages.get("pools.freeze.reason3")),
                                1,
                                MOST_REASON),
                        reason -> perform(
                                messages.get("pools.freezing"),
                                by -> pools().freeze(by.actor(), address.address(), new Note(OWN_WORDS, reason)),
                                messages.get("pools.frozen", address.name())));
    }

    void unfreeze(PoolAddress address) {
        if (isClosed(whyNotUnfreeze(address))) {
            return;
        }
        String text = address.customer() == null
                ? messages.get("pools.unfreeze.text")
                : messages.get("pools.unfreeze.text.customer", address.customer());
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("pools.unfreeze.title", address.name()),
                                text,
                                messages.get("pools.unfreeze.action"),
                                Question.Weight.GRAVE),
                        () -> perform(
                                messages.get("pools.unfreezing"),
                                by -> pools().unfreeze(by.actor(), address.address()),
                                messages.get("pools.unfrozen", address.name())));
    }

    void retire(PoolAddress address) {
        if (isClosed(whyNotRetire(address))) {
            return;
        }
        String text = address.customer() == null
                ? messages.get("pools.retire.text")
                : messages.get("pools.retire.text.customer", address.customer());
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("pools.retire.title", address.name()),
                                text,
                                messages.get("pools.retire.action"),
                                List.of(
                                        messages.get("pools.retire.reason1"),
                                        messages.get("pools.retire.reason2"),
                                        messages.get("pools.retire.reason3")),
                                1,
                                MOST_REASON),
                        reason -> perform(
                                messages.get("pools.retiring"),
                                by -> pools().retire(by.actor(), address.address(), reason),
                                messages.get("pools.retired", address.name())));
    }

    private boolean isClosed(String why) {
        if (!why.isEmpty()) {
            said.notifier().refused(why);
        }
        return !why.isEmpty();
    }

    private void perform(String name, Session.Command<PoolAddress> command, String done) {
        orders.perform(name, command, _ -> said.notifier().done(done));
    }

    private Pools pools() {
        return ports.get(Pools.class);
    }
}
