package dev.strongroom.desktop.screen.wallets;

import dev.strongroom.core.api.MoneyOut;
import dev.strongroom.core.api.MoneyOutStatus;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Wallet;
import dev.strongroom.core.api.WalletState;
import dev.strongroom.core.api.WalletsApi;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.ReasonQuestion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.List;

/** What can be done with one wallet: freeze, unfreeze, retire. */
final class WalletCommands {
    private static final int MOST_REASON = 500;
    /** Under this stands what a member of staff wrote. */
    private static final String OWN_WORDS = "officer";

    private final Ports ports;
    private final Session session;
    private final Said said;
    private final Messages messages;
    private final WalletWords words;
    private final Orders orders;

    WalletCommands(Ports ports, Session session, Tasks tasks, Said said, WalletWords words, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.said = said;
        this.messages = said.messages();
        this.words = words;
        this.orders = new Orders(session, tasks, said, () -> messages.get("wallets.unanswered"), changed);
    }

    /** Why it cannot be frozen; empty where it can. */
    String whyNotFreeze(WalletDetail detail) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return detail.wallet().state().canBecome(WalletState.FROZEN) ? "" : messages.get("wallets.freeze.not");
    }

    /** Why the one who sits here cannot ask to lift the freeze; empty where that is possible. */
    String whyNotUnfreeze(WalletDetail detail) {
        Officer officer = session.officer();
        if (officer == null) {
            return messages.get("review.locked");
        }
        if (detail.wallet().state() != WalletState.FROZEN) {
            return messages.get("wallets.unfreeze.not");
        }
        return detail.votes().contains(officer.actor()) ? messages.get("wallets.unfreeze.asked") : "";
    }

    /** Why it cannot be retired; empty where it can. */
    String whyNotRetire(WalletDetail detail) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        if (detail.wallet().state() == WalletState.RETIRED) {
            return messages.get("wallets.retire.not");
        }
        boolean mayDecide = session.is(StaffRole.APPROVER) || session.is(StaffRole.ADMIN);
        return mayDecide ? "" : messages.get("wallets.retire.role");
    }

    void freeze(WalletDetail detail) {
        if (isClosed(whyNotFreeze(detail))) {
            return;
        }
        Wallet wallet = detail.wallet();
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("wallets.freeze.title", wallet.name()),
                                messages.get("wallets.freeze.text"),
                                messages.get("wallets.freeze.action"),
                                List.of(
                                        messages.get("wallets.freeze.reason1"),
                                        messages.get("wallets.freeze.reason2"),
                                        messages.get("wallets.freeze.reason3")),
                                1,
                                MOST_REASON),
                        reason -> orders.perform(
                                messages.get("wallets.freezing"),
                                by -> wallets().freeze(by.actor(), wallet.address(), new Note(OWN_WORDS, reason)),
                                _ -> said.notifier().done(messages.get("wallets.frozen", wallet.name()))));
    }

    /** Asks in the name of one person; the second different one lifts it. */
    void unfreeze(WalletDetail detail) {
        if (isClosed(whyNotUnfreeze(detail))) {
            return;
        }
        Wallet wallet = detail.wallet();
        boolean isLast = !detail.votes().isEmpty();
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("wallets.unfreeze.title", wallet.name()),
                                isLast
                                        ? messages.get("wallets.unfreeze.text.last")
                                        : messages.get("wallets.unfreeze.text"),
                                isLast
                                        ? messages.get("wallets.unfreeze.action.last")
                                        : messages.get("wallets.unfreeze.action"),
                                Question.Weight.GRAVE),
                        () -> orders.perform(
                                messages.get("wallets.unfreezing"),
                                by -> ports.get(MoneyOut.class).unfreezeWallet(by.actor(), wallet.address()),
                                after -> said.notifier().done(unfrozen(wallet, after))));
    }

    private String unfrozen(Wallet wallet, MoneyOutStatus after) {
        boolean isFrozen = after.frozenWallets().stream()
                .anyMatch(one -> one.address().equals(wallet.address().text())
                        && one.network().equals(wallet.network().toString()));
        return isFrozen
                ? messages.get("wallets.unfreeze.first", wallet.name())
                : messages.get("wallets.unfrozen", wallet.name());
    }

    /** Asks with what it still holds, for that stays there. */
    void retire(WalletDetail detail) {
        if (isClosed(whyNotRetire(detail))) {
            return;
        }
        Wallet wallet = detail.wallet();
        String held = words.held(detail.position());
        said.dialogs()
                .reason(
                        new ReasonQuestion(
                                messages.get("wallets.retire.title", wallet.name()),
                                held.isEmpty()
                                        ? messages.get("wallets.retire.text")
                                        : messages.get("wallets.retire.text.held", held),
                                messages.get("wallets.retire.action"),
                                List.of(
                                        messages.get("wallets.retire.reason1"),
                                        messages.get("wallets.retire.reason2"),
                                        messages.get("wallets.retire.reason3")),
                                1,
                                MOST_REASON),
                        reason -> orders.perform(
                                messages.get("wallets.retiring"),
                                by -> wallets().retire(by.actor(), wallet.address(), reason),
                                _ -> said.notifier().done(messages.get("wallets.retired", wallet.name()))));
    }

    private boolean isClosed(String why) {
        if (!why.isEmpty()) {
            said.notifier().refused(why);
        }
        return !why.isEmpty();
    }

    private WalletsApi wallets() {
        return ports.get(WalletsApi.class);
    }
}
