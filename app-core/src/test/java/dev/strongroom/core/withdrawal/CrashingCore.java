package dev.strongroom.core.withdrawal;

import static dev.strongroom.core.boot.PracticePeople.SHOP;

import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.core.api.WithdrawalQuery;
import java.time.Duration;
import java.util.List;

/**
 * A process of its own that runs a real core, finishes what an earlier one left, sends some payments, asks for one more
 * while they are in flight, and dies at a step without a word, as by kill -9. Tells on standard output what it was told
 * by the core: whatever it has heard must still be true afterwards.
 */
final class CrashingCore {
    private static final int ROUNDS = 10;
    /** Longer than a hot payment can wait for a block anywhere. */
    static final Duration HOT_LIFE = Duration.ofMinutes(11);

    private final ColdRoom room;

    CrashingCore(ColdRoom room) {
        this.room = room;
    }

    /** Arguments: those of {@link Doom}. */
    public static void main(String[] args) {
        Doom doom = Doom.of(args);
        boolean[] armed = new boolean[1];
        CrashingCore process = new CrashingCore(doom.room(armed));
        process.finishAll();
        process.send(doom.death());
        armed[0] = true;
        process.pay(doom.death());
        System.exit(DyingCore.NEVER_CAME_THERE);
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
        all().forEach(CrashingCore::told);
    }

    private static Withdrawal told(Withdrawal withdrawal) {
        System.out.println(Heard.line(withdrawal));
        Note waiting = withdrawal.flags().waiting();
        if (waiting != null) {
            System.out.println("WAITS " + withdrawal.id() + " " + waiting);
        }
        System.out.flush();
        return withdrawal;
    }
}
