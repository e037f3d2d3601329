package dev.strongroom.chain.key;

import dev.strongroom.chain.Network;

/**
 * An address that the vault must give again whenever it is opened.
 *
 * @param network where it was derived for; every network of the same chain family has the same text
 * @param index of the wallet
 * @param text canonical form
 */
public record RecordedAddress(Network network, int index, String text) {}
