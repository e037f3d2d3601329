package dev.strongroom.core.api;

import dev.strongroom.chain.Network;
import java.util.List;

/**
 * The customers' own addresses, one for each network. Every answer is recomputed from the custodian's signature; where
 * that fails nothing is answered ({@code pool.integrity}, {@code source.custodian}).
 */
public interface DepositAddresses {
    /**
     * The customer's address on a network; the first time one is given for good. Refused for a customer who is not
     * registered ({@code customer.unknown}), a network without sources ({@code pool.unknown}), a pool with nothing left
     * ({@code pool.dry}), and where the customer's address is frozen ({@code pool.frozen}).
     */
    DepositAddress give(Actor by, String customer, Network network);

    /**
     * The customer's addresses that are in use, frozen ones among them, by network. Refused for a customer who is not
     * registered ({@code customer.unknown}).
     */
    List<DepositAddress> of(String customer);
}
