package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import java.time.Instant;

/**
 * An address that staff know by name.
 *
 * @param address where
 * @param label what it is called
 * @param note anything else, may be empty
 * @param addedBy who added it, or brought it back
 * @param addedAt when
 * @param retired whether it is out of use
 * @param version rises by one with every change
 */
public record BookEntry(
        Address address, String label, String note, Actor addedBy, Instant addedAt, boolean retired, long version) {}
