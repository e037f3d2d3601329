package dev.strongroom.core.deposit;

import dev.strongroom.chain.Network;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.TrialChain;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own that takes money in over a practice network. It finishes what an earlier one left, sees two
 * deposits of carla's and one to an address of nobody, a reorganisation that takes them back, the same deposits once
 * more and a decision, and dies at a moment of that without a word, as by kill -9. Without a moment it looks for blocks
 * until somebody kills it, and tells each range of blocks before it is committed.
 */
final class FollowingCore {
    static final int DIED = 137;
    private static final int NEVER_CAME_THERE = 3;
    private static final int CONNECTIONS = 10;
    /** Whole dollars that each process brings about: two to carla's address, one to nobody's. */
    static final int TEN = 10;

    static final int THREE = 3;

    /**
     * What it is told.
     *
     * @param late by how much its clock is ahead, so that it outlives the lease of the one before
     * @param moment at which it dies
     */
    record Life(
            Path folder,
            DatabaseSettings database,
            TrialChain chain,
            Duration late,
            @Nullable Moment moment) {
        List<String> arguments() {
            List<String> arguments = new ArrayList<>(List.of(
                    folder.toString(),
                    database.url(),
                    database.user(),
                    database.password(),
                    chain.network().toString(),
                    chain.url(),
                    late.toString()));
            if (moment != null) {
                arguments.add(moment.name());
            }
            return arguments;
        }

        static Life of(String... arguments) {
            return new Life(
                    Path.of(arguments[0]),
                    new DatabaseSettings(arguments[1], arguments[2], arguments[3], CONNECTIONS),
                    new TrialChain(Network.parse(arguments[4]), arguments[5]),
                    Duration.parse(arguments[6]),
                    arguments.length > 7 ? Moment.valueOf(arguments[7]) : null);
        }
    }

    private final FollowedDesk desk;

    private FollowingCore(FollowedDesk desk) {
        this.desk = desk;
    }

    /** Arguments: those of {@link Life}. */
    public static void main(String[] arguments) {
        Life life = Life.of(arguments);
        Moment moment = life.moment();
        if (moment == null) {
            untilKilled(life);
        } else {
            until(moment, life);
        }
        System.exit(NEVER_CAME_THERE);
    }

    private static void untilKilled(Life life) {
        FollowedDesk desk = new FollowedDesk(
                life.database(),
                life.folder(),
                life.chain(),
                _ -> {},
                sink -> new DyingSink(sink, moment -> {
                    System.out.println(moment);
                    System.out.flush();
                }));
        desk.core.clock.step(life.late());
        while (true) {
            desk.tick();
        }
    }

    private static void until(Moment moment, Life life) {
        boolean[] armed = new boolean[1];
        FollowedDesk desk = new FollowedDesk(
                life.database(),
                life.folder(),
                life.chain(),
                step -> dieIf(armed[0] && moment.is(step)),
                sink -> new DyingSink(sink, reached -> dieIf(armed[0] && moment == reached)));
        desk.core.clock.step(life.late());
        FollowingCore process = new FollowingCore(desk);
        process.finish();
        armed[0] = true;
        process.live();
    }

    private static void dieIf(boolean now) {
        if (now) {
            Runtime.getRuntime().halt(DIED);
        }
    }

    private void finish() {
        desk.chain.mine(2);
        desk.tick();
        desk.tick();
        desk.decide();
        desk.tick();
    }

    private void live() {
        desk.chain.give(desk.carlas(), desk.dollars(TEN));
        desk.chain.give(desk.nobodys(), desk.dollars(THREE));
        desk.chain.give(desk.carlas(), desk.dollars(TEN));
        desk.chain.mine(1);
        desk.tick();
        desk.chain.reorganise(4);
        desk.tick();
        desk.tick();
        finish();
    }
}
