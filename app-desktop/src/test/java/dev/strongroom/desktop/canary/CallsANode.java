package dev.strongroom.desktop.canary;

import dev.strongroom.chain.ChainNode;

/** Knows a node of the chain. */
public interface CallsANode {
    ChainNode node();
}
