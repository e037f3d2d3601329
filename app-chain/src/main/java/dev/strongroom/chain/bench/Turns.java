package dev.strongroom.chain.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Measures two pieces of work that only compute, by turns, so that a machine that slows down slows both. Counted is the
 * processor time of the calling thread: what else the machine does costs nobody. The figure of each is the median of
 * its rounds.
 *
 * @param ours operations in a second of processor time, of the first
 * @param theirs the same of the second
 */
public record Turns(double ours, double theirs) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 41;
    /** Operations between two looks at the clock, which costs about a microsecond. */
    private static final int BETWEEN_LOOKS = 8;

    private static final long WARM_UP = TimeUnit.MILLISECONDS.toNanos(3000);
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(50);

    /** Each call of a supplier is one operation; what it answers is used, so that no work can be left out. */
    public static Turns of(LongSupplier ours, LongSupplier theirs) {
        perSecond(ours, WARM_UP);
        perSecond(theirs, WARM_UP);
        double[] first = new double[ROUNDS];
        double[] second = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            first[round] = perSecond(ours, ROUND);
            second[round] = perSecond(theirs, ROUND);
        }
        return new Turns(median(first), median(second));
    }

    /** Operations in a second of processor time, of one piece of work alone. */
    public static double of(LongSupplier work) {
        perSecond(work, WARM_UP);
        double[] rounds = new double[ROUNDS];
        Arrays.setAll(rounds, _ -> perSecond(work, ROUND));
        return median(rounds);
    }

    private static double perSecond(LongSupplier work, long nanos) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        long sum = 0;
        long count = 0;
        while (spent < nanos) {
            for (int i = 0; i < BETWEEN_LOOKS; i++) {
                sum += work.getAsLong();
            }
            count += BETWEEN_LOOKS;
            spent = THREADS.getCurrentThreadCpuTime() - begin;
        }
        if (sum == Long.MIN_VALUE) {
            throw new IllegalStateException("the measured work added up to what it never can");
        }
        return count * 1e9 / spent;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
