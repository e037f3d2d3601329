package dev.strongroom.chain.sandbox.host;

/** A simulated network behind one HTTP address. */
public interface PracticeNetwork extends AutoCloseable {
    /**
     * Answers one POST.
     *
     * @param path of the request, such as {@code /}
     * @param body JSON in UTF-8
     */
    HttpReply answer(String path, byte[] body);

    /** Stops making blocks and closes the event file. */
    @Override
    void close();
}
