package dev.strongroom.desktop.screen.energy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Energy;
import dev.strongroom.core.api.EnergyOrder;
import dev.strongroom.core.api.EnergyStep;
import dev.strongroom.core.api.EnergyWallet;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Unanswered;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Asks for steps. The same order of the same person keeps its key until it was done, so that a repeat after silence
 * asks for nothing twice.
 */
final class EnergyCommands {
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Runnable changed;
    private final Clock clock;
    private final Unanswered<Asked> unanswered = new Unanswered<>();

    /** Who asked for what. */
    private record Asked(Actor by, EnergyOrder order) {}

    /** @param changed after something was asked for, however that ended */
    EnergyCommands(
            Ports ports, Session session, Tasks tasks, Said said, Formats formats, Clock clock, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.clock = clock;
        this.changed = changed;
    }

    /** Why nobody who sits here can ask for anything; empty where they can. */
    String whyNot() {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return session.is(StaffRole.OPERATOR) || session.is(StaffRole.APPROVER) ? "" : messages.get("energy.role");
    }

    /** Why this cannot be asked for; empty where it can. */
    String whyNot(EnergyStep step, EnergyWallet wallet) {
        if (!whyNot().isEmpty()) {
            return whyNot();
        }
        if (wallet.why() != null) {
            return messages.get("energy.why.unknown");
        }
        if (wallet.underWay().stream().anyMatch(row -> row.order().energy() == step)) {
            return messages.get("energy.why.under-way", messages.name(step));
        }
        return switch (step) {
            case STAKE, LEND, RECLAIM -> "";
            case UNSTAKE -> wallet.staked().equals(wallet.lent()) ? messages.get("energy.why.no-stake") : "";
            case COLLECT -> wallet.collectable().isZero() ? messages.get("energy.why.nothing-back") : "";
        };
    }

    /**
     * Asks for it.
     *
     * @param done when it was asked for
     * @param problem gets why it was not, or may not have been
     * @param end in each case
     */
    void ask(EnergyOrder order, Runnable done, Consumer<String> problem, Runnable end) {
        Officer officer = session.officer();
        if (officer == null) {
            problem.accept(messages.get("review.locked"));
            end.run();
            return;
        }
        Asked asked = new Asked(officer.actor(), order);
        boolean isRepeat = unanswered.has(asked);
        String once = unanswered.key(asked);
        Instant now = clock.instant();
        Callable<Withdrawal> work =
                session.command(by -> ports.get(Energy.class).ask(by.actor(), once, order));
        tasks.run(messages.get("energy.asking", words(order)), _ -> work.call())
                .onSuccess(found -> {
                    unanswered.answered(asked);
                    done.run();
                    boolean isOld = isRepeat && isOld(found, now);
                    said.notifier().done(isOld ? old(found, order) : messages.get("energy.asked", words(order)));
                })
                .onError(RefusedException.class, refused -> {
                    if (!isRepeat) {
                        unanswered.answered(asked);
                    }
                    problem.accept(words(refused));
                })
                .onError(Exception.class, _ -> problem.accept(messages.get("energy.unanswered")))
                .onEnd(() -> {
                    end.run();
                    changed.run();
                });
    }

    /** Whether the question whose answer got lost had come through. */
    private static boolean isOld(Withdrawal found, Instant now) {
        return found.state().isEnd() || found.timing().createdAt().isBefore(now);
    }

    private String old(Withdrawal found, EnergyOrder order) {
        return messages.get(
                "energy.asked-before",
                words(order),
                formats.exact(found.timing().createdAt()),
                messages.name(found.state()));
    }

    /** A payment above the float waits; a stake is not even asked for. */
    private String words(RefusedException refused) {
        return refused.code().equals(WithdrawalProblem.FLOAT.code())
                ? messages.get("energy.float", refused.reason())
                : messages.refusal(refused);
    }

    /** The step with its amount, {@code Stake 1,000.00 TRX}. */
    String words(EnergyOrder order) {
        return messages.get("energy.step-amount", messages.name(order.kind()), formats.amount(order.amount()));
    }
}
