package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.NodeException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.Attempt;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.Freezes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives stored bytes to a node, always the same bytes. No answer, and an answer that does not prove anything, make it
 * UNKNOWN: from then on the chain is asked.
 */
@Component
class SendPayment {
    private static final Actor BY = Actor.system("payout");
    private static final Note ACCEPTED = new Note("node.accepted", "the node took the bytes");
    private static final Note KNOWN = new Note("node.known", "the node had the bytes already");

    private final WithdrawalStore store;
    private final Attempts attempts;
    private final Freezes freezes;
    private final LendEnergy lend;
    private final WaitingNotes waiting;
    private final Online online;

    SendPayment(
            WithdrawalStore store,
            Attempts attempts,
            Freezes freezes,
            LendEnergy lend,
            WaitingNotes waiting,
            Online online) {
        this.store = store;
        this.attempts = attempts;
        this.freezes = freezes;
        this.lend = lend;
        this.waiting = waiting;
        this.online = online;
    }

    /** Sends one attempt; answers whether the state has changed. */
    boolean send(WithdrawalRow row, Attempt attempt) {
        Optional<Note> obstacle = attempt.sentAt() == null && !attempt.isRevocation()
                ? freezes.obstacle(attempt.unsigned().payer()).or(() -> lend.obstacle(row))
                : Optional.empty();
        if (obstacle.isPresent()) {
            waiting.waitFor(row, obstacle.get());
            return false;
        }
        Note answer;
        boolean taken;
        try {
            Broadcast said = online.node(row.network()).broadcast(attempt.signed());
            taken = said instanceof Broadcast.Accepted;
            answer = switch (said) {
                case Broadcast.Accepted(boolean knownBefore) -> knownBefore ? KNOWN : ACCEPTED;
                case Broadcast.Rejected(String code, String reason) -> new Note(code, reason);
            };
        } catch (NodeException e) {
            taken = false;
            answer = WaitingNotes.of(e);
        }
        online.reached(Step.BYTES_SENT);
        boolean changed = remember(row, attempt, taken, answer);
        online.reached(Step.SENT_STORED);
        return changed;
    }

    private boolean remember(WithdrawalRow row, Attempt attempt, boolean taken, Note answer) {
        WithdrawalState next = next(row.state(), taken);
        return online.durably().call(() -> {
            attempts.answered(attempt.txid(), store.now(), answer);
            if (next != row.state()) {
                store.move(row, next, BY, null);
                if (!taken) {
                    row.waitFor(answer);
                    store.touch(row, Change.WAITING, BY, answer);
                }
                return true;
            }
            return false;
        });
    }

    private static WithdrawalState next(WithdrawalState state, boolean taken) {
        return switch (state) {
            case SIGNED, UNKNOWN, BROADCAST -> taken ? WithdrawalState.BROADCAST : WithdrawalState.UNKNOWN;
            default -> state;
        };
    }
}
