package dev.strongroom.core.book;

import dev.strongroom.chain.Address;
import dev.strongroom.core.api.LookAlike;
import java.util.List;

/** A source of addresses that somebody may expect to see. */
public interface KnownAddresses {
    /** Those on the same network that have this one's shape and are not it. */
    List<LookAlike> like(Address address);
}
