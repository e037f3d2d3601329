package dev.strongroom.core.api;

import java.util.List;

/** How far the networks were taken in. */
public interface Following {
    /**
     * One for each network of this core, by identifier; those that were never looked at are left out. Of a network that
     * another core follows, it tells how far that one came and when that was seen to change.
     */
    List<FollowerStatus> followers();
}
