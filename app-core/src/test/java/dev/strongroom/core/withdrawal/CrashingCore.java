package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.SHOP;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * A real core in a process that is to die: finishes what an earlier one left, sends some payments, asks for one more
 * while they are in flight, and dies at a step without a word, as by kill -9. Writes down what it was told by the core:
 * whatever it has heard must still be true afterwards.
 */
final class CrashingCore {
    private static final int ROUNDS = 10;
    /** Longer than a hot payment can wait for a block anywhere. */
    static final Duration HOT_LIFE = Duration.ofMinutes(11);

    private final ColdRoom room;
    private final PrintStream out;

    /** @param out is told what the core tells */
    CrashingCore(ColdRoom room, PrintStream out) {
        this.room = room;
        this.out = out;
    }

    /** Arguments: those of one or more {@link Doom}s. */
    public static void main(String[] args) {
        LastSteps.run(Doom.all(args), CrashingCore::live);
    }

    private static void live(Doom doom, LastSteps.Last last) throws IOException {
        CrashingCore process = new CrashingCore(doom.room(last), doom.said());
        process.finishAll();
        process.send(doom.death());
        last.arm();
        process.pay(doom.death());
    }

    /** What is in flight when the core dies. */
    private void send(Death death) {
        for (int i = 0; i < death.inFlight(); i++) {
            request(death.inFlight(i), death.customer(), "10");
        }
        room.core().tick();
        tellAll();
    }

    private void pay(Death death) {
        if (death.fate() == Death.Fate.FAILS) {
            room.chain.failNext();
        }
        Withdrawal asked = request(death.key(), death.customer(), "20");
        if (death.isStop()) {
            told(room.core().withdrawals().cancel(SHOP, asked.id()));
            return;
        }
        switch (death.fate()) {
            case LANDS, FAILS -> {}
            case LANDS_AGAIN -> {
                room.core().tick();
                room.chain.mine(1);
                room.core().tick();
                room.chain.reorganise();
            }
            case RUNS_OUT -> {
                room.core().tick();
                room.chain.runOut(HOT_LIFE);
            }
        }
        finishAll();
    }

    private Withdrawal request(String key, String customer, String amount) {
        return told(room.request(key, customer, amount, room.chain.stranger("recipient of " + key)));
    }

    /** Carries everything on until each has ended. */
    void finishAll() {
        for (int round = 0; round < ROUNDS; round++) {
            room.core().tick();
            room.chain.settle();
            tellAll();
            room.clock.forward(round == 2 ? Duration.ofMinutes(31) : Duration.ofSeconds(20));
            if (all().stream().allMatch(withdrawal -> withdrawal.state().isEnd())) {
                return;
            }
        }
    }

    private List<Withdrawal> all() {
        return room.core().withdrawals().list(WithdrawalQuery.newest(1000));
    }

    private void tellAll() {
        all().forEach(this::told);
    }

    private Withdrawal told(Withdrawal withdrawal) {
        out.println(Heard.line(withdrawal));
        Note waiting = withdrawal.flags().waiting();
        if (waiting != null) {
            out.println("WAITS " + withdrawal.id() + " " + waiting);
        }
        return withdrawal;
    }
}
