package dev.strongroom.chain.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Measures pieces of work that wait for another process, by turns and by the clock on the wall, so that a machine that
 * slows down slows all of them. The figure of each is the median of its rounds.
 */
final class Rounds {
    private static final int ROUNDS = 15;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(3);

    private Rounds() {}

    /**
     * Runs each piece by itself until it is warm, then all of them by turns.
     *
     * @param operations that one run of any piece is worth
     * @return operations a second, in the order of the pieces
     */
    static List<Double> perSecond(long operations, List<Runnable> pieces) {
        for (Runnable piece : pieces) {
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < WARM_UP) {
                piece.run();
            }
        }
        double[][] figures = new double[pieces.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < pieces.size(); i++) {
                long begin = System.nanoTime();
                pieces.get(i).run();
                figures[i][round] = operations * 1e9 / (System.nanoTime() - begin);
            }
        }
        List<Double> medians = new ArrayList<>(figures.length);
        for (double[] rounds : figures) {
            Arrays.sort(rounds);
            medians.add(rounds[ROUNDS / 2]);
        }
        return medians;
    }
}
