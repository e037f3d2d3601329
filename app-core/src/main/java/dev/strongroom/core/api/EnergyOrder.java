package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;

/**
 * What staff ask for.
 *
 * @param kind STAKE, UNSTAKE or COLLECT
 * @param wallet a hot wallet of the signed policy
 * @param amount native coin; for COLLECT what was shown as collectable
 */
public record EnergyOrder(EnergyStep kind, Address wallet, Amount amount) {}
