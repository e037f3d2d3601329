package dev.strongroom.desktop.task;

/** Work that tells how far it has come. */
@FunctionalInterface
public interface Work<T> {
    T run(Progress progress) throws Exception;
}
