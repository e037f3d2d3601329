package dev.strongroom.desktop.task;

/** Where work tells how far it has come, from any thread, and learns that nobody waits for it any more. */
public interface Progress {
    /**
     * @param done steps behind
     * @param of all steps; zero where nobody knows
     * @param step what is being done, for people
     */
    void at(long done, long of, String step);

    /** Whether the work was cancelled; work that can stop looks here between its steps. */
    boolean isCancelled();
}
