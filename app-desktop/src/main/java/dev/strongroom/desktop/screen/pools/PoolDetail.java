package dev.strongroom.desktop.screen.pools;

import dev.strongroom.core.api.PoolAddress;
import dev.strongroom.core.api.PoolSource;
import org.jspecify.annotations.Nullable;

/**
 * Everything the right side shows of one address.
 *
 * @param address as it stands
 * @param source the signed file that it follows from; null where the desk has none with that id
 */
record PoolDetail(PoolAddress address, @Nullable PoolSource source) {}
