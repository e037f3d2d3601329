package dev.strongroom.desktop.canary;

import dev.strongroom.core.api.Withdrawals;

/** Knows the core. */
public interface CallsTheCore {
    Withdrawals core();
}
