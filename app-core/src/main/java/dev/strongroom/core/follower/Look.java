package dev.strongroom.core.follower;

/** What a look at a network came to. */
sealed interface Look {
    /** Another core follows it at the moment. */
    record Elsewhere() implements Look {}

    /**
     * @param height taken in up to here
     * @param head the newest block of the node
     * @param isMore whether another look would find more at once
     */
    record Done(long height, long head, boolean isMore) implements Look {}
}
