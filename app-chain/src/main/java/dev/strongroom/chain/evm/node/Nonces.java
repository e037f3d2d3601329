package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.AddressUse;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.rpc.RpcCall;
import dev.strongroom.chain.rpc.RpcClient;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;

/** Nonces: which are taken, how deep, and which is the next free one. */
final class Nonces {
    private static final String COUNT = "eth_getTransactionCount";

    private final RpcClient rpc;
    private final Blocks blocks;

    Nonces(RpcClient rpc, Blocks blocks) {
        this.rpc = rpc;
        this.blocks = blocks;
    }

    AddressUse use(Address address) {
        List<Long> counts = counts(address.text(), "latest", "pending");
        return new AddressUse(counts.get(0), counts.get(1));
    }

    /** The lowest one that neither the chain, nor the node's pool, nor a payment of ours has. */
    Slot next(Address from, Set<Slot> taken) {
        AddressUse use = use(from);
        long nonce = use.pending();
        while (taken.contains(slot(from, nonce))) {
            nonce++;
        }
        return slot(from, nonce);
    }

    SlotUse use(Slot slot) {
        BigInteger nonce = new BigInteger(slot.value());
        List<Long> counts = counts(slot.holder(), Blocks.pin(blocks.finalized()), "latest", "pending");
        if (isBelow(nonce, counts.get(0))) {
            return SlotUse.FINAL;
        }
        if (isBelow(nonce, counts.get(1))) {
            return SlotUse.TAKEN;
        }
        return isBelow(nonce, counts.get(2)) ? SlotUse.PENDING : SlotUse.FREE;
    }

    private static boolean isBelow(BigInteger nonce, long count) {
        return nonce.compareTo(BigInteger.valueOf(count)) < 0;
    }

    private static Slot slot(Address from, long nonce) {
        return new Slot(from.network(), from.text(), Long.toString(nonce));
    }

    /** Counts at blocks that are named from the deepest up, and so must not fall. */
    private List<Long> counts(String holder, Object... blocks) {
        List<RpcCall> calls =
                List.of(blocks).stream().map(b -> RpcCall.of(COUNT, holder, b)).toList();
        List<Long> counts = rpc.batch(calls).stream()
                .map(answer -> Wire.small(answer.orThrow(), COUNT))
                .toList();
        for (int i = 1; i < counts.size(); i++) {
            if (counts.get(i) < counts.get(i - 1)) {
                throw Wire.malformed(COUNT + ": " + counts + " falls towards the head");
            }
        }
        return counts;
    }
}
