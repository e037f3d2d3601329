package dev.strongroom.desktop.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** The reads of one list, one at a time, on the UI thread. What was dropped is not told any more. */
public final class Turns {
    private final Tasks tasks;
    private int generation;
    private boolean isBusy;

    public Turns(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Whether an answer is still to come. */
    public boolean isBusy() {
        return isBusy;
    }

    /** Nobody waits for the answer that is still to come. */
    public void drop() {
        generation++;
        isBusy = false;
    }

    /**
     * Asks, and drops what was asked before.
     *
     * @param then with the answer
     * @param failed with the failure, in its place
     * @param after when it is over, and nothing else was asked meanwhile
     */
    public <T> void ask(
            Callable<T> question, Consumer<? super T> then, Consumer<Exception> failed, Runnable after) {
        drop();
        int now = generation;
        isBusy = true;
        tasks.load(question)
                .onSuccess(found -> {
                    if (now == generation) {
                        then.accept(found);
                    }
                })
                .onError(Exception.class, failure -> {
                    if (now == generation) {
                        failed.accept(failure);
                    }
                })
                .onEnd(() -> {
                    if (now == generation) {
                        isBusy = false;
                        after.run();
                    }
                });
    }
}
