package dev.strongroom.core.boot.practice;

/** Told what is being done; on the thread that opens the desk. */
@FunctionalInterface
public interface PracticeProgress {
    /** A step begins. */
    void begins(PracticeStep step);
}
