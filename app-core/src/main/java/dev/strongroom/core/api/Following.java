package dev.strongroom.core.api;

import java.util.List;

/** How far the networks were taken in. */
public interface Following {
    /** One for each network of this core, by identifier; those that were never looked at are left out. */
    List<FollowerStatus> followers();
}
