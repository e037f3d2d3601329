package dev.strongroom.desktop.canary;

import dev.strongroom.chain.wiring.Online;

/** Knows where the online half is put together. */
public interface KnowsTheOnlineHalf {
    Online online();
}
