package dev.strongroom.desktop.selftest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs checks one after the other and prints a line each; a check that fails does not keep the next from running. */
public final class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private Checks() {}

    /** Ends with the line {@code self-test OK} or {@code self-test FAILED}; answers the exit code, 0 or 1. */
    public static int run(List<Check> checks, PrintWriter out) {
        long failed = checks.stream().filter(check -> !passes(check, out)).count();
        out.println(failed == 0 ? "self-test OK" : "self-test FAILED: " + failed + " of " + checks.size());
        out.flush();
        return failed == 0 ? 0 : 1;
    }

    private static boolean passes(Check check, PrintWriter out) {
        long begin = System.nanoTime();
        boolean passed = true;
        String said;
        try {
            said = check.work().look();
        } catch (Exception | LinkageError | AssertionError e) {
            LOG.error("self-test: {} failed", check.name(), e);
            passed = false;
            said = e instanceof Faulty ? String.valueOf(e.getMessage()) : e.toString();
        }
        out.printf(
                Locale.ROOT,
                "%s %-10s %s (%d ms)%n",
                passed ? "ok  " : "FAIL",
                check.name(),
                said.lines().findFirst().orElse(""),
                (System.nanoTime() - begin) / 1_000_000);
        out.flush();
        return passed;
    }
}
