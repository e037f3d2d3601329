package dev.strongroom.chain.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Measures works side by side: they take turns, so that each meets the same machine, and the median round counts. */
final class Rates {
    private static final int WARM_ROUNDS = 3;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 300_000_000L;

    private Rates() {}

    /**
     * How often a second each work runs, in the order given.
     *
     * @param works called with 0, 1, 2 …; each answers something of its result, so that it is not left out
     */
    static List<Double> perSecond(List<IntUnaryOperator> works) {
        List<List<Double>> rounds = new ArrayList<>();
        works.forEach(_ -> rounds.add(new ArrayList<>()));
        int seen = 0;
        for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
            for (int w = 0; w < works.size(); w++) {
                int count = 0;
                long start = System.nanoTime();
                long spent = 0;
                while (spent < ROUND_NANOS) {
                    seen ^= works.get(w).applyAsInt(count++);
                    spent = System.nanoTime() - start;
                }
                if (round >= WARM_ROUNDS) {
                    rounds.get(w).add(count * 1e9 / spent);
                }
            }
        }
        if (seen == Integer.MIN_VALUE) {
            throw new IllegalStateException("the works answer nothing");
        }
        return rounds.stream().map(Rates::median).toList();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
