package dev.strongroom.core.signing;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Slot;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which intent holds which slot. The database keeps the two rules: an intent never has a second slot, and a slot never
 * a second payment.
 */
@Component
public class Slots {
    private final SlotClaims claims;

    Slots(SlotClaims claims) {
        this.claims = claims;
    }

    @Transactional(readOnly = true)
    public Optional<Slot> of(Digest intent) {
        return claims.find(intent.hex()).map(SlotClaim::slot);
    }

    /** When an intent took its slot. */
    @Transactional(readOnly = true)
    public Optional<Instant> since(Digest intent) {
        return claims.find(intent.hex()).map(claim -> claim.claimedAt);
    }

    /** The slots of a wallet that payments hold or held. */
    @Transactional(readOnly = true)
    public Set<Slot> taken(Address wallet) {
        return claims.live(wallet.network().toString(), wallet.text()).stream()
                .map(SlotClaim::slot)
                .collect(Collectors.toSet());
    }

    /**
     * Binds an intent to a slot.
     *
     * @param pays false for a revocation, which claims the slot that it burns
     * @throws jakarta.data.exceptions.EntityExistsException when the intent has a slot or the slot a payment
     */
    @Transactional
    public void claim(Digest intent, Slot slot, boolean pays, Instant now) {
        claims.insert(new SlotClaim(intent, slot, pays, now));
    }

    /** Frees the slot of an intent for which no bytes were ever stored; the intent itself never gets another. */
    @Transactional
    public void giveUp(Digest intent) {
        claims.giveUp(intent.hex());
    }
}
