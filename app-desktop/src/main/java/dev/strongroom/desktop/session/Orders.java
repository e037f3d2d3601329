package dev.strongroom.desktop.session;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the one who sits here orders, seen in the tray, and tells how it ended. */
public final class Orders {
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Supplier<String> unanswered;
    private final Runnable changed;

    /**
     * @param unanswered told where nobody knows whether it was done
     * @param changed after every order, however it ended
     */
    public Orders(Session session, Tasks tasks, Said said, Supplier<String> unanswered, Runnable changed) {
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.unanswered = unanswered;
        this.changed = changed;
    }

    /** @param name of what is under way */
    public <T> void perform(String name, Session.Command<T> command, Consumer<T> done) {
        Callable<T> work = session.command(command);
        tasks.run(name, _ -> work.call())
                .onSuccess(done)
                .onError(
                        RefusedException.class,
                        refused -> said.notifier().refused(said.messages().refusal(refused)))
                .onError(Exception.class, _ -> said.notifier().refused(unanswered.get()))
                .onEnd(changed);
    }
}
