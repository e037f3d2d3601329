package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Slot;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a journal says, looked up by what the rules ask; payments of the request in hand are added as they pass. */
final class SignerMemory {
    private static final Duration DAY = Duration.ofHours(24);

    /**
     * A payment that was signed.
     *
     * @param first as it was signed first
     * @param at when
     * @param bytes hashes of all bytes signed for it
     */
    record Known(JournalPayment first, Instant at, Set<Digest> bytes) {}

    private final List<JournalLine> lines;
    private final Map<Digest, JournalEntry.FirstSight> seen = new LinkedHashMap<>();
    private final Map<Digest, JournalLine> batches = new HashMap<>();
    private final Map<String, Digest> requests = new HashMap<>();
    private final Map<Digest, Known> payments = new LinkedHashMap<>();
    private final Set<Digest> ended = new HashSet<>();
    private final Map<IdentityKey, List<UsedSeq>> used = new HashMap<>();

    SignerMemory(List<JournalLine> lines) {
        this.lines = List.copyOf(lines);
        for (JournalLine line : lines) {
            switch (line.entry()) {
                case JournalEntry.Opened _ -> {}
                case JournalEntry.FirstSight sight -> seen.put(sight.document(), sight);
                case JournalEntry.Batch batch -> {
                    batches.put(batch.request(), line);
                    requests.put(batch.requestId(), batch.request());
                    batch.payments().forEach(payment -> add(payment, batch.at()));
                }
            }
        }
    }

    void add(JournalPayment payment, Instant at) {
        Known known = payments.computeIfAbsent(payment.intent(), _ -> new Known(payment, at, new HashSet<>()));
        known.bytes().add(payment.bytes());
        if (payment.ends() != null) {
            ended.add(payment.ends());
        }
        payment.used().forEach(seq -> {
            List<UsedSeq> ofKey = used.computeIfAbsent(seq.key(), _ -> new ArrayList<>());
            if (!ofKey.contains(seq)) {
                ofKey.add(seq);
            }
        });
    }

    /** The first entry; empty where nothing was ever written. */
    Optional<JournalEntry.Opened> opened() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of((JournalEntry.Opened) lines.getFirst().entry());
    }

    Optional<Instant> lastAt() {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.getLast().entry().at());
    }

    boolean holds(Digest head) {
        return lines.stream().anyMatch(line -> line.hash().equals(head));
    }

    Collection<JournalEntry.FirstSight> documents() {
        return seen.values();
    }

    @Nullable
    Instant firstSight(Digest document) {
        JournalEntry.FirstSight sight = seen.get(document);
        return sight == null ? null : sight.at();
    }

    /** The line of the batch that answered this request. */
    Optional<JournalLine> batch(Digest request) {
        return Optional.ofNullable(batches.get(request));
    }

    /** The request that was answered under this id. */
    Optional<Digest> request(String id) {
        return Optional.ofNullable(requests.get(id));
    }

    Optional<Known> payment(Digest intent) {
        return Optional.ofNullable(payments.get(intent));
    }

    /** Whether a replacement or revocation of the intent was signed. */
    boolean isEnded(Digest intent) {
        return ended.contains(intent);
    }

    /** Intents bound to the slot that nothing has replaced or revoked. */
    List<Digest> living(Slot slot) {
        return payments.values().stream()
                .filter(known -> known.first().slot().equals(slot))
                .map(known -> known.first().intent())
                .filter(intent -> !ended.contains(intent))
                .toList();
    }

    /**
     * Units of an asset first signed within the 24 hours before {@code now}, a payment in question included. Of
     * payments that share a slot at most one can land, so the largest counts.
     */
    BigInteger rolling(Amount amount, Slot slot, Instant now) {
        Map<Slot, BigInteger> bySlot = new HashMap<>(Map.of(slot, amount.units()));
        payments.values().stream()
                .filter(known -> known.first().amount().asset().equals(amount.asset()))
                .filter(known -> known.at().isAfter(now.minus(DAY)))
                .forEach(known -> bySlot.merge(
                        known.first().slot(), known.first().amount().units(), BigInteger::max));
        return bySlot.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    List<UsedSeq> used(IdentityKey key) {
        return used.getOrDefault(key, List.of());
    }
}
