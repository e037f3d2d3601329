package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a signer writes into its journal, each with the signer's time in whole milliseconds. */
public sealed interface JournalEntry {
    Instant at();

    /**
     * The first entry.
     *
     * @param genesis fingerprint of the desk, pinned for the journal's life
     * @param vault id of the vault, pinned too
     */
    record Opened(Instant at, Digest genesis, String vault) implements JournalEntry {}

    /**
     * The first sight of a later document of the trust file; what it loosens counts 24 hours from here.
     *
     * @param document digest of the document
     * @param roster version of the roster in force with it
     * @param policy version of the policy in force with it
     */
    record FirstSight(Instant at, Digest document, long roster, long policy) implements JournalEntry {}

    /**
     * All that a request led to; on disk before anything is signed.
     *
     * @param requestId the core's id of it
     * @param request digest of its envelope
     * @param auditHead head of the core's audit log that the request carried
     * @param payments to be signed, in the order of the request
     * @param refused refused, in the order of the request
     */
    record Batch(
            Instant at,
            String requestId,
            Digest request,
            @Nullable Digest auditHead,
            List<JournalPayment> payments,
            List<SignedBatch.Refused> refused)
            implements JournalEntry {
        public Batch {
            payments = List.copyOf(payments);
            refused = List.copyOf(refused);
        }
    }

    static JournalEntry read(Fields f) {
        Instant at = f.instant("at");
        String kind = f.text("kind");
        return switch (kind) {
            case "OPENED" -> new Opened(at, f.digest("genesis"), f.name("vault"));
            case "FIRST_SIGHT" -> new FirstSight(at, f.digest("document"), f.count("roster"), f.count("policy"));
            case "BATCH" ->
                new Batch(
                        at,
                        f.name("requestId"),
                        f.digest("request"),
                        f.orNull("auditHead", f::digest),
                        f.list("payments", JournalPayment::read),
                        f.list("refused", SignedBatch.Refused::read));
            default -> throw new RefusedException("json.choice", f.path("kind") + ": is not a kind of entry");
        };
    }

    /** Fills in everything but the entry's place in the chain. */
    default void writeTo(ObjectNode node) {
        node.put("at", Long.toString(at().toEpochMilli()));
        switch (this) {
            case Opened opened ->
                node.put("kind", "OPENED").put("genesis", opened.genesis.hex()).put("vault", opened.vault);
            case FirstSight seen ->
                node.put("kind", "FIRST_SIGHT")
                        .put("document", seen.document.hex())
                        .put("roster", Long.toString(seen.roster))
                        .put("policy", Long.toString(seen.policy));
            case Batch batch -> {
                node.put("kind", "BATCH")
                        .put("requestId", batch.requestId)
                        .put("request", batch.request.hex())
                        .put("auditHead", batch.auditHead == null ? null : batch.auditHead.hex());
                ArrayNode payments = node.putArray("payments");
                batch.payments.forEach(payment -> payment.writeTo(payments.addObject()));
                ArrayNode refused = node.putArray("refused");
                batch.refused.forEach(payment -> payment.writeTo(refused.addObject()));
            }
        }
    }
}
