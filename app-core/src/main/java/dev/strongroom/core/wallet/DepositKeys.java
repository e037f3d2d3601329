package dev.strongroom.core.wallet;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.ceremony.IdentityKey;

/** Where the keys of the addresses are that others pay to. */
public interface DepositKeys {
    /**
     * Where the key of an address is.
     *
     * @param index of the deposit address in the vault of the custodian
     * @param custodian the staff key in that vault, which signed the address's source
     */
    record Place(int index, IdentityKey custodian) {}

    /**
     * Recomputes the address at this moment from its signed source.
     *
     * @throws dev.strongroom.chain.RefusedException {@code pool.unknown} where no pool has it, {@code pool.integrity}
     *     where it is not what a custodian signed
     */
    Place of(Address address);
}
