package dev.strongroom.chain.practice;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Signer;
import java.util.Collection;

/** Where worthless money comes from on a local network. */
public interface PracticeMoney extends AutoCloseable {
    /** Gives coins or tokens; they stand in a block on return. */
    void give(Address to, Amount amount);

    /**
     * From now on the issuers of the tokens have an address on their black lists; on a network where accounts are
     * frozen one by one it must hold tokens already. A practice network of this program only.
     */
    void freeze(Address address);

    /**
     * What wallets need on chain before they can pay, besides coins: nothing on most chains.
     *
     * @param hot the key of the hot wallet, which has coins and pays for it
     * @param wallets whom it is for
     */
    default void prepare(Signer hot, Collection<Address> wallets) {}

    @Override
    void close();
}
