package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.Signer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A cold signer's answer to a signing request: for each payment its signed bytes or why it was refused. See
 * {@code docs/formats/signed-batch.md}.
 *
 * @param request digest of the request's envelope
 * @param genesis fingerprint of the desk
 * @param custodian who signed
 * @param signedAt by the signer's clock, whole milliseconds
 * @param journalHead hash of the journal entry of this batch; the next request echoes it
 * @param auditHead as the request had it
 * @param signed signed payments in the order of the request
 * @param refused refused payments in the order of the request
 */
public record SignedBatch(
        Digest request,
        Digest genesis,
        IdentityKey custodian,
        Instant signedAt,
        Digest journalHead,
        @Nullable Digest auditHead,
        List<Signed> signed,
        List<Refused> refused) {
    public SignedBatch {
        signed = List.copyOf(signed);
        refused = List.copyOf(refused);
    }

    /**
     * @param intent D
     * @param bytes the whole signed transaction
     * @param txid the chain's id of it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signed(Digest intent, byte[] bytes, String txid) {}

    /**
     * @param intent D
     * @param code stable code of the rule
     * @param reason one sentence for a person
     */
    public record Refused(Digest intent, String code, String reason) {
        static Refused read(Fields f) {
            return new Refused(f.digest("D"), f.text("code"), f.text("reason"));
        }

        void writeTo(ObjectNode node) {
            node.put("D", intent.hex()).put("code", code).put("reason", reason);
        }
    }

    Envelope sign(Signer custodianKey) {
        return Envelope.unsigned(Kind.SIGNED_BATCH, json()).signedBy(custodianKey);
    }

    /**
     * Reads an answer at the core: it must belong to this request, be signed by the custodian that the request was made
     * for, and answer each payment once, with the same unsigned bytes and the right signer.
     */
    public static SignedBatch read(byte[] bytes, byte[] requestFile, Chains chains) {
        Envelope envelope = Envelope.read(Transport.unpack(bytes), Kind.SIGNED_BATCH);
        Envelope request = Envelope.read(Transport.unpack(requestFile), Kind.SIGNING_REQUEST);
        SigningRequest asked = SigningRequest.read(request, chains);
        if (!envelope.signer("batch").equals(asked.custodian())) {
            throw new RefusedException(
                    "batch.custodian",
                    "batch.signatures: is not signed by the custodian that the request was made for");
        }
        SignedBatch batch = Fields.read(envelope.payload("batch"), "batch", SignedBatch::read);
        if (!batch.request.equals(request.digest()) || !batch.custodian.equals(asked.custodian())) {
            throw new RefusedException("batch.request", "batch.request: answers another request");
        }
        if (!batch.genesis.equals(asked.genesis())) {
            throw new RefusedException("batch.genesis", "batch.genesis: is of another desk");
        }
        batch.transfers(asked, chains);
        return batch;
    }

    /** The signed payments by D, each checked against what the request asked for. */
    public Map<Digest, SignedTransfer> transfers(SigningRequest asked, Chains chains) {
        Map<Digest, SigningRequest.Item> open = new HashMap<>();
        asked.items().forEach(item -> open.put(item.digest(), item));
        Set<Digest> answered = new HashSet<>();
        Map<Digest, SignedTransfer> transfers = new LinkedHashMap<>();
        for (Signed payment : signed) {
            SigningRequest.Item item = open.get(payment.intent);
            if (item == null || !answered.add(payment.intent)) {
                throw new RefusedException(
                        "batch.payments", "batch.signed: " + payment.intent + " was not asked for, or stands twice");
            }
            Chain chain = chains.of(item.intent().network());
            SignedTransfer transfer = chain.readSigned(chain.unsigned(item.intent(), item.unsigned()), payment.bytes);
            if (!transfer.txid().equals(payment.txid)) {
                throw new RefusedException("batch.txid", "batch.signed: the txid of " + payment.intent + " is wrong");
            }
            transfers.put(payment.intent, transfer);
        }
        for (Refused payment : refused) {
            if (!open.containsKey(payment.intent) || !answered.add(payment.intent)) {
                throw new RefusedException(
                        "batch.payments", "batch.refused: " + payment.intent + " was not asked for, or stands twice");
            }
        }
        if (answered.size() != open.size()) {
            throw new RefusedException("batch.payments", "batch: does not answer every payment of the request");
        }
        return transfers;
    }

    private static SignedBatch read(Fields f) {
        Version.require(f, "v", "1");
        return new SignedBatch(
                f.digest("request"),
                f.digest("genesis"),
                f.key("custodian"),
                f.instant("signedAt"),
                f.digest("journalHead"),
                f.orNull("auditHead", f::digest),
                f.list("signed", s -> new Signed(s.digest("D"), s.bytes("bytes"), s.text("txid"))),
                f.list("refused", Refused::read));
    }

    private ObjectNode json() {
        ObjectNode node = CanonicalJson.object();
        node.put("v", "1")
                .put("request", request.hex())
                .put("genesis", genesis.hex())
                .put("custodian", custodian.hex())
                .put("signedAt", Long.toString(signedAt.toEpochMilli()))
                .put("journalHead", journalHead.hex())
                .put("auditHead", auditHead == null ? null : auditHead.hex());
        ArrayNode signedList = node.putArray("signed");
        signed.forEach(s -> signedList
                .addObject()
                .put("D", s.intent.hex())
                .put("bytes", Fields.base64(s.bytes))
                .put("txid", s.txid));
        ArrayNode refusedList = node.putArray("refused");
        refused.forEach(r -> r.writeTo(refusedList.addObject()));
        return node;
    }
}
