package dev.strongroom.core.api;

import java.util.List;

/** How the networks' nodes are. They are asked in the background; a call answers at once with what is known. */
public interface Nodes {
    /** One for each network of this core, by identifier. */
    List<NodeStatus> status();
}
