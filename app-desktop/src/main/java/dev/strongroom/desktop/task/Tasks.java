package dev.strongroom.desktop.task;

import java.util.concurrent.Callable;
import javafx.collections.ObservableList;

/** Runs work away from the UI thread. Whatever the work reads is read before it starts. */
public interface Tasks {
    /** Starts work that the tray shows under this name. */
    <T> Running<T> run(String name, Work<T> work);

    /** Starts work that belongs to drawing a screen; the tray leaves it out. */
    <T> Running<T> load(Callable<T> work);

    /** What runs now; changes on the UI thread. */
    ObservableList<Running<?>> running();

    /** Runs on the UI thread, soon; for those who are told of something on a thread of their own. */
    void onUi(Runnable then);
}
