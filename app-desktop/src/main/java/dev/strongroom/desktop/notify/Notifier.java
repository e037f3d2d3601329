package dev.strongroom.desktop.notify;

/** Tells people what happened. Texts are finished sentences in their language. */
public interface Notifier {
    /** Something was done; goes away by itself. */
    void done(String text);

    /** Something was not done and nothing changed; stays until it is read. */
    void refused(String text);

    /**
     * Something went wrong that nobody foresaw; stays, with a code by which the log is searched.
     *
     * @param what what was being done; empty where nobody knows
     */
    void failed(String what, Throwable failure);
}
