package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.OLGA;
import static dev.strongroom.core.boot.PracticePeople.SHOP;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.TaggedHash;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import dev.strongroom.core.api.WithdrawalState;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A real core in a process that is to die, with the people around it: finishes what an earlier one left, takes one more
 * payment through review, export, signing and import, and dies at a step without a word, as by kill -9. Writes down
 * what the core has told it: all of it must still be true afterwards.
 */
final class CrashingColdCore {
    /** What a signer says of a payment, or of a file, whose time has passed. */
    private static final Set<String> TOO_LATE = Set.of("slot.expired", "request.expired");

    private static final int ROUNDS = 12;

    private final ColdRoom room;
    private final PrintStream out;

    /** @param out is told what the core tells */
    CrashingColdCore(ColdRoom room, PrintStream out) {
        this.room = room;
        this.out = out;
    }

    /** Arguments: those of one or more {@link Doom}s. */
    public static void main(String[] args) {
        LastSteps.run(Doom.all(args), CrashingColdCore::live);
    }

    private static void live(Doom doom, LastSteps.Last last) throws IOException {
        ColdRoom room = doom.room(last);
        CrashingColdCore process = new CrashingColdCore(room, doom.said());
        room.clock.forward(Duration.ofMinutes(1)); // the turn of the one that died is over by then
        process.finishAll();
        room.clock.forward(Duration.ofHours(25));
        room.chain.keepUp(room.clock.instant());
        process.say("NOW " + room.clock.instant());
        last.arm();
        process.pay(doom.death());
    }

    private void pay(Death death) {
        Step deadly = death.step();
        boolean hot = deadly == Step.REVOCATION_SLOT_CLAIMED;
        String id = told(room.request(
                        death.key(), death.customer(), hot ? "100" : "1000", room.chain.stranger(death.key())))
                .id();
        if (hot) {
            room.core().tick();
            room.revocations().ask(SHOP, id, "wrong address");
            tellAll();
        } else if (deadly == Step.REVOCATION_STORED || deadly == Step.REVOCATION_GIVEN_UP) {
            decide();
            room.core().tick();
            export();
            room.revocations().ask(SHOP, id, "stick was lost");
            tellAll();
            room.revocations().giveUp(OLGA, id, "stick was found");
        }
        finishAll();
    }

    /** The people do their part and the chain goes on until every withdrawal has ended. */
    void finishAll() {
        for (int round = 0; round < ROUNDS; round++) {
            decide();
            room.core().tick();
            export();
            answer();
            room.core().tick();
            room.chain.settle();
            room.clock.forward(Duration.ofSeconds(20));
            tellAll();
            if (all().stream().allMatch(withdrawal -> withdrawal.state().isEnd())) {
                return;
            }
        }
    }

    /** Bob and cyd approve whatever waits for them. */
    private void decide() {
        for (ApprovalCase open : room.approvals().waiting()) {
            for (String who : List.of("bob", "cyd")) {
                boolean said = open.decisions().stream().anyMatch(d -> d.staff().equals(who));
                boolean isOpen = room.approvals().get(open.digest()).isOpen();
                if (!said && isOpen) {
                    room.approve(who, open.digest());
                    say("DECIDED " + open.digest() + " " + who);
                }
            }
        }
        tellAll();
    }

    private void export() {
        for (ColdPayment ready : room.signing().ready()) {
            tell(room.export(ready.withdrawal()));
        }
        tellAll();
    }

    /** The custodian signs what is open, and signs again what was not seen to arrive; what ran out nobody signs. */
    private void answer() {
        for (ColdRequest request : room.signing().requests()) {
            boolean wanted = request.items().stream()
                    .anyMatch(item -> room.state(item.withdrawal()) == WithdrawalState.EXPORTED
                            || room.state(item.withdrawal()) == WithdrawalState.REVOKING);
            boolean current = request.items().stream()
                    .allMatch(item -> room.approvals()
                                    .of(item.withdrawal())
                                    .getLast()
                                    .digest()
                                    .equals(item.intent())
                            || room.state(item.withdrawal()) == WithdrawalState.EXPORTED);
            if (request.answeredAt() == null && wanted && current) {
                sign(request);
                tellAll();
            }
        }
    }

    private void sign(ColdRequest request) {
        try {
            room.signing().importBatch(OLGA, room.sign(request));
        } catch (RefusedException e) {
            if (!TOO_LATE.contains(e.code())) {
                throw e;
            }
        }
    }

    private List<Withdrawal> all() {
        return room.core().withdrawals().list(WithdrawalQuery.newest(1000));
    }

    private void tellAll() {
        all().forEach(this::told);
        say("NOW " + room.clock.instant());
    }

    private Withdrawal told(Withdrawal withdrawal) {
        say(Heard.line(withdrawal));
        return withdrawal;
    }

    private void tell(ColdRequest request) {
        say("FILE " + request.id() + " " + TaggedHash.of("test", request.file()));
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }
}
