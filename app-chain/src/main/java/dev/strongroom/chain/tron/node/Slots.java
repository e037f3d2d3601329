package dev.strongroom.chain.tron.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Head;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotUse;
import dev.strongroom.chain.tron.TronSlot;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Slots: a solid block to lean on, a timestamp that no other of ours has, and how long the bytes can land. */
final class Slots {
    /** Signed and sent at once; long enough to be sent again by hand, short enough to be over soon. */
    static final Duration HOT = Duration.ofMinutes(10);
    /** A node takes nothing that expires 24 hours after its head; its head may be behind ours. */
    static final Duration COLD = Duration.ofHours(24).minusMinutes(1);

    private final Blocks blocks;
    private final AtomicLong lastTimestamp = new AtomicLong();

    Slots(Blocks blocks) {
        this.blocks = blocks;
    }

    /**
     * Time is the chain's, by the newest block, so that our clock need not be right. The reference is solid, so that no
     * reorganisation can make the bytes worthless.
     */
    Slot next(Address from, Route route, Set<Slot> taken) {
        Set<Long> timestamps = taken.stream()
                .map(slot -> TronSlot.read(slot.value()).timestamp())
                .collect(Collectors.toSet());
        Head solid = blocks.finalized();
        long now = blocks.head().time().toEpochMilli();
        Duration life = route == Route.COLD ? COLD : HOT;
        long timestamp;
        do {
            timestamp = lastTimestamp.updateAndGet(last -> Math.max(now, last + 1));
        } while (timestamps.contains(timestamp));
        TronSlot value = TronSlot.on(solid.hash(), timestamp, now + life.toMillis());
        return new Slot(from.network(), from.text(), value.value());
    }

    /**
     * Nobody else can take a slot of TRON: the name of a transaction covers all that it says. So only time tells: once
     * a solid block is later than the expiration, nothing can land in it any more.
     */
    SlotUse use(Slot slot) {
        long expiration = TronSlot.read(slot.value()).expiration();
        return blocks.finalized().time().toEpochMilli() > expiration ? SlotUse.EXPIRED : SlotUse.FREE;
    }
}
