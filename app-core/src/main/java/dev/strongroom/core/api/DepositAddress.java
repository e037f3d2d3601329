package dev.strongroom.core.api;

import dev.strongroom.chain.Address;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer pays to on a network. It was recomputed from the custodian's signature when it was asked for.
 *
 * @param customer whose
 * @param address where
 * @param name its name in the pool
 * @param source id of the {@link PoolSource} it follows from
 * @param index its number in the source
 * @param givenAt since when it is the customer's, or frozen
 * @param frozen why nobody is to be told it now; null where all is well
 */
public record DepositAddress(
        String customer,
        Address address,
        String name,
        String source,
        int index,
        Instant givenAt,
        @Nullable Note frozen) {}
