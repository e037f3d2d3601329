package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import org.jspecify.annotations.Nullable;

/**
 * An address in the database that is not what a custodian signed.
 *
 * @param name of the address
 * @param stored what the database says
 * @param signed what the source says; null where there is no such source, or it is not to be trusted
 * @param reason one sentence
 */
public record PoolBreak(
        String name, Address stored, @Nullable Address signed, String reason) {}
