package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /** Balances of one asset for good: each with the final block it was read at, which need not be the same for all. */
    Map<Address, Holding> balances(Collection<Address> addresses, Asset asset);

    /**
     * A slot of {@code from} that the chain still has free and that is not among those taken by us.
     *
     * @param route how long the slot must stay good
     */
    Slot nextSlot(Address from, Route route, Set<Slot> taken);

    /**
     * Simulates the payment and prices it within its fee cap; a transfer that would fail is refused with its reason. A
     * sweep for a cold signer is not refused for want of coins that lent energy may stand in for.
     *
     * @param route how long the bytes must stay good
     */
    SlotTerms terms(TransferIntent intent, Slot slot, Route route);

    /**
     * A fee cap at the prices of this moment, with room for bytes that wait for a cold signer; base units of the native
     * coin. Simulates like {@link #terms}, but nobody need be able to pay it yet.
     */
    BigInteger quote(TransferIntent intent);

    /** The same where lent energy pays for the contract: what the sender's own coins have to pay for at most. */
    default BigInteger quoteWithEnergy(TransferIntent intent) {
        return quote(intent);
    }

    /** Terms for the same payment in the same slot that outbid {@code previous}, within the fee cap. */
    SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous);

    /** Sends bytes that are stored already. May be repeated with the same bytes at any time. */
    Broadcast broadcast(SignedTransfer signed);

    /** The transaction if a block of the present chain holds it. */
    Optional<Landed> find(SignedTransfer signed);

    /** Whether the node knows a transaction of this name, in a block or waiting for one. */
    boolean isKnown(String txid);

    SlotUse use(Slot slot);

    /** How often an address was used; empty on chains that count no transactions of an address. */
    Optional<AddressUse> use(Address address);

    /**
     * What a wallet has staked for energy, by the newest block; empty on chains without energy, and where the address
     * is not active, so that nothing can be lent to it.
     */
    default Optional<Energy> energy(Address wallet) {
        return Optional.empty();
    }

    /**
     * The energy that a payment takes, with room for what may change before it lands; empty where it takes none. With
     * so much at its sender, {@link #terms} asks for no coins but those of its bytes.
     */
    default OptionalLong energyFor(TransferIntent intent) {
        return OptionalLong.empty();
    }

    /** One reader for each of its nodes, the preferred one first; the caller closes them. */
    List<BlockReader> readers();

    /** One client for each of its nodes alone, the preferred one first, to hold one against another; as above. */
    List<ChainNode> each();

    @Override
    void close();
}
