package dev.strongroom.desktop.selftest;

/**
 * One line of a self-test.
 *
 * @param name such as {@code natives}
 * @param work answers what was found; throws where the program is not whole
 */
public record Check(String name, Work work) {
    /** Looks, and says in a few words what it saw. */
    @FunctionalInterface
    public interface Work {
        String look() throws Exception;
    }
}
