package dev.strongroom.chain.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;

/** Where worthless money comes from on a local network. */
public interface PracticeMoney extends AutoCloseable {
    /** Gives coins or tokens; they stand in a block on return. */
    void give(Address to, Amount amount);

    /**
     * From now on the issuers of the tokens have an address on their black lists; on a network where accounts are
     * frozen one by one it must hold tokens already. A practice network of this program only.
     */
    void freeze(Address address);

    @Override
    void close();
}
