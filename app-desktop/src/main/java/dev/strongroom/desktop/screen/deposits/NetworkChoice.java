package dev.strongroom.desktop.screen.deposits;

import dev.strongroom.chain.Network;
import org.jspecify.annotations.Nullable;

/**
 * What the choice of networks offers.
 *
 * @param network one of them; null for all
 */
record NetworkChoice(@Nullable Network network) {
    static final NetworkChoice ALL = new NetworkChoice(null);
}
