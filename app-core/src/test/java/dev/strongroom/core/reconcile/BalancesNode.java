package dev.strongroom.core.reconcile;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.BlockMovements;
import dev.strongroom.chain.BlockReader;
import dev.strongroom.chain.Broadcast;
import dev.strongroom.chain.ChainNode;
import dev.strongroom.chain.Energy;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Holding;
import dev.strongroom.chain.Landed;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.NodeException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.UnsignedTransfer;
import dev.strongroom.chain.Watch;
import dev.strongroom.core.staff.PracticeDesk;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/** A node that knows balances only; its newest final block is 20. */
public final class BalancesNode implements ChainNode {
    private final Map<Address, Map<Asset, BigInteger>> balances = new HashMap<>();
    private final Map<Address, Energy> stakes = new HashMap<>();
    private long readAt = 20;
    private boolean forgets;
    private boolean silent;

    public void set(Address address, Asset asset, long units) {
        balances.computeIfAbsent(address, _ -> new HashMap<>()).put(asset, BigInteger.valueOf(units));
    }

    /** Has a wallet stake, of which a part is lent, a part unfreezing and a part to be collected. */
    void stake(Address wallet, long staked, long lent, long unfreezing, long collectable) {
        stakes.put(
                wallet,
                new Energy(
                        BigInteger.valueOf(staked),
                        BigInteger.valueOf(staked),
                        BigInteger.valueOf(lent),
                        BigInteger.valueOf(unfreezing),
                        null,
                        BigInteger.valueOf(collectable),
                        0,
                        new Energy.Rate(BigInteger.ONE, BigInteger.ONE, BigInteger.ONE)));
    }

    /** From now on gives no answer at all, or answers again. */
    public void fallSilent(boolean now) {
        silent = now;
    }

    /** From now on balances are those after this block. */
    void readAt(long height) {
        readAt = height;
    }

    void forget() {
        forgets = true;
    }

    @Override
    public Network network() {
        return PracticeDesk.NETWORK;
    }

    @Override
    public Head head() {
        return at(22);
    }

    @Override
    public Head finalized() {
        if (silent) {
            throw new NodeException(NodeException.Kind.TIMEOUT, "no answer in time", null);
        }
        return at(20);
    }

    private static Head at(long height) {
        return new Head(height, "0x" + height, Instant.EPOCH);
    }

    @Override
    public Optional<Head> block(long height) {
        return height > 22 ? Optional.empty() : Optional.of(at(height));
    }

    @Override
    public Map<Address, Holding> balances(Collection<Address> addresses, Asset asset) {
        Map<Address, Holding> answer = new HashMap<>();
        if (!forgets) {
            addresses.forEach(a -> answer.put(
                    a,
                    new Holding(balances.getOrDefault(a, Map.of()).getOrDefault(asset, BigInteger.ZERO), at(readAt))));
        }
        return answer;
    }

    @Override
    public Slot nextSlot(Address from, Route route, Set<Slot> taken) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SlotTerms terms(TransferIntent intent, Slot slot, Route route) {
        throw new UnsupportedOperationException();
    }

    @Override
    public BigInteger quote(TransferIntent intent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SlotTerms outbid(TransferIntent intent, UnsignedTransfer previous) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Broadcast broadcast(SignedTransfer signed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Landed> find(SignedTransfer signed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isKnown(String txid) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SlotUse use(Slot slot) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AddressUse> use(Address address) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Energy> energy(Address wallet) {
        return Optional.ofNullable(stakes.get(wallet));
    }

    @Override
    public List<BlockReader> readers() {
        return List.of(new Blocks());
    }

    @Override
    public List<ChainNode> each() {
        return List.of(this);
    }

    /** Its blocks, which move nothing. */
    private final class Blocks implements BlockReader {
        @Override
        public Network network() {
            return BalancesNode.this.network();
        }

        @Override
        public String name() {
            return "balances";
        }

        @Override
        public Head head() {
            return BalancesNode.this.head();
        }

        @Override
        public Head finalized() {
            return BalancesNode.this.finalized();
        }

        @Override
        public List<BlockMovements> read(long from, long to, Watch watch) {
            return LongStream.rangeClosed(from, to)
                    .mapToObj(height ->
                            new BlockMovements(at(height), at(height - 1).hash(), List.of()))
                    .toList();
        }

        @Override
        public void close() {}
    }

    @Override
    public void close() {}
}
