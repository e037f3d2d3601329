package dev.strongroom.chain.bench;

import java.util.List;

/** One area of the {@code bench} command. */
public interface Benchmark {
    /** The name on the command line, such as {@code sign}. */
    String area();

    /** Measures now; takes seconds. Ours and theirs alternate in one run, so that both meet the same machine. */
    List<Result> run(Options options);

    /**
     * What to compare with.
     *
     * @param peers also run the peer libraries of other languages, which must be installed; where one is missing, a
     *     {@link dev.strongroom.chain.RefusedException} says how to install it
     */
    record Options(boolean peers) {}

    /**
     * One figure beside its baseline; more is better.
     *
     * @param name what was measured, such as {@code sign native}
     * @param unit such as {@code op/s}
     * @param ours our figure
     * @param against {@code primitive}, {@code limit}, {@code naive} or a peer's package name
     * @param theirs the baseline's figure, in the same unit
     */
    record Result(String name, String unit, double ours, String against, double theirs) {
        public double ratio() {
            return ours / theirs;
        }
    }
}
