package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;

/**
 * One line of a plan that somebody wants swept.
 *
 * @param from the deposit address
 * @param asset what is to be taken from it
 */
public record SweepChoice(Address from, Asset asset) {}
