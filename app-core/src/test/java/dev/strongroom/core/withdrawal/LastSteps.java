package dev.strongroom.core.withdrawal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * Several cores of one process, each at a desk of its own, that come to their last steps; then the process ends without
 * a word, as by kill -9. What takes longest in such a process is to load the program, which is loaded once for all.
 *
 * <p>The first core ends the process at its very step, so that what H2 writes a moment later is not written. The others
 * come to theirs before and stand still in the middle of it, with whatever transactions they have open, until the
 * process is gone: their databases are processes of their own and cannot tell the two apart.
 */
final class LastSteps {
    private final CountDownLatch waiting;

    private LastSteps(int others) {
        waiting = new CountDownLatch(others);
    }

    /** What a core does until it dies. */
    @FunctionalInterface
    interface Life<T> {
        /** @param last to be asked for the core's own last step and told when it is armed */
        void live(T doom, Last last) throws Exception;
    }

    /** Runs every life in a thread of its own, the first of them to be the last; ends the process in any case. */
    static <T> void run(List<T> dooms, Life<T> life) {
        LastSteps all = new LastSteps(dooms.size() - 1);
        for (int i = 0; i < dooms.size(); i++) {
            T doom = dooms.get(i);
            Last last = all.new Last(i == 0);
            Thread.ofPlatform().name("desk-" + i).start(() -> live(doom, life, last));
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace")
    private static <T> void live(T doom, Life<T> life, Last last) {
        try {
            life.live(doom, last);
        } catch (Throwable e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(DyingCore.NEVER_CAME_THERE);
    }

    /** The last step of one core. */
    final class Last {
        private final boolean ends;
        private volatile boolean armed;

        private Last(boolean ends) {
            this.ends = ends;
        }

        /** From now on the step is deadly; the core that ends the process gets here when the others stand still. */
        void arm() {
            if (ends) {
                awaitOthers();
            }
            armed = true;
        }

        boolean isArmed() {
            return armed;
        }

        /** The core has come there. */
        void reached() {
            if (ends) {
                Runtime.getRuntime().halt(DyingCore.DIED);
            }
            waiting.countDown();
            while (true) {
                LockSupport.park();
            }
        }

        private void awaitOthers() {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
