package dev.strongroom.core.signing;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Slot;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one slot that an intent has for life. */
@Entity
@Table(name = "slot_claim")
class SlotClaim {
    @Id
    @Column(length = 64)
    String intent;

    @Column(length = 48, nullable = false)
    String network;

    @Column(length = 128, nullable = false)
    String holder;

    @Column(length = 128, nullable = false)
    String slotValue;

    /** Unique among payments; null for a revocation and for a claim given up before bytes existed. */
    @Column(length = 320)
    @Nullable
    String paySlot;

    @Column(nullable = false)
    Instant claimedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected SlotClaim() {}

    SlotClaim(Digest intent, Slot slot, boolean pays, Instant claimedAt) {
        this.intent = intent.hex();
        this.network = slot.network().toString();
        this.holder = slot.holder();
        this.slotValue = slot.value();
        this.paySlot = pays ? slot.toString() : null;
        this.claimedAt = claimedAt;
    }

    Slot slot() {
        return new Slot(Network.parse(network), holder, slotValue);
    }
}
