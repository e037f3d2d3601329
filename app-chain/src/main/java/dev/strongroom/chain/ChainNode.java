package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The online half of what every chain offers: reading and sending through one network's nodes. Every method may throw
 * {@link NodeException}; none changes anything but {@link #broadcast}.
 */
public interface ChainNode extends AutoCloseable {
    Network network();

    Head head();

    /** The newest block that can no longer be reorganised. */
    Head finalized();

    /** The block at a height of the node's present chain; empty above the head. */
    Optional<Head> block(long height);

    /** Balances of one asset at a height, all of them from that same block. */
    Map<Address, BigInteger> balances(Collection<Address> addresses, Asset asset, long height);

    /** A slot of {@code from} that the chain still has free and that is not among those taken by us. */
    Slot nextSlot(Address from, Set<Slot> taken);

    /**
     * Simulates the payment and prices it within its fee cap; a transfer that would fail is refused with its reason.
     *
     * @param route how long the bytes must stay good
     */
    SlotTerms terms(TransferIntent intent, Slot slot, Route route);

    /** Terms for the same payment in the same slot that outbid {@code previous}, within the fee cap. */
    SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous);

    /** Sends bytes that are stored already. May be repeated with the same bytes at any time. */
    Broadcast broadcast(SignedTransfer signed);

    /** The transaction if a block of the present chain holds it. */
    Optional<Landed> find(SignedTransfer signed);

    SlotUse use(Slot slot);

    AddressUse use(Address address);

    @Override
    void close();
}
