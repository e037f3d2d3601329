package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Signer;
import dev.strongroom.chain.TransferIntent;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a core asks a cold signer to sign. See {@code docs/formats/signing-request.md}.
 *
 * @param id unique at the core
 * @param genesis fingerprint of the desk
 * @param custodian the staff key that is to sign the batch
 * @param journalHead the head of that signer's journal as the core last saw it; null before its first batch
 * @param createdAt whole milliseconds
 * @param expiresAt nothing is signed at or after it
 * @param auditHead head of the core's audit log, to be witnessed by the batch; null where there is none
 * @param items at least one
 */
public record SigningRequest(
        String id,
        Digest genesis,
        IdentityKey custodian,
        @Nullable Digest journalHead,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Digest auditHead,
        List<Item> items) {
    public SigningRequest {
        Fields.name(id, "request.id");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new RefusedException("request.empty", "request.items: has no payment");
        }
        if (!createdAt.isBefore(expiresAt)) {
            throw new RefusedException("request.window", "request.expiresAt: is not after createdAt");
        }
    }

    /**
     * One payment, sweep or revocation to be signed.
     *
     * @param intent what was approved
     * @param unsigned the bytes to be signed
     * @param approvals signed approvals of the intent
     * @param creation the creator's signed decision; null where a platform's API key asked
     * @param earlier the payment that this one replaces or revokes; null where it does neither
     * @param deposit index of the deposit address that {@code from} is: in every sweep, in the revocation of a sweep
     *     whose slot is the deposit address's own, and in nothing else
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Item(
            TransferIntent intent,
            byte[] unsigned,
            List<Envelope> approvals,
            @Nullable Envelope creation,
            @Nullable Earlier earlier,
            @Nullable Integer deposit) {
        public Item {
            approvals = List.copyOf(approvals);
            requireCold(intent);
            TransferIntent.Kind kind = intent.kind();
            if ((deposit == null && kind == TransferIntent.Kind.SWEEP)
                    || (deposit != null && (kind == TransferIntent.Kind.PAY || deposit < 0))) {
                throw new RefusedException(
                        "request.deposit",
                        "request.items: deposit is the index of a deposit address, in a sweep and its revocation");
            }
        }

        /** What comes from a wallet of the desk. */
        public Item(
                TransferIntent intent,
                byte[] unsigned,
                List<Envelope> approvals,
                @Nullable Envelope creation,
                @Nullable Earlier earlier) {
            this(intent, unsigned, approvals, creation, earlier, null);
        }

        public Digest digest() {
            return Intents.digest(intent);
        }
    }

    /**
     * An earlier payment, shown beside the new one.
     *
     * @param intent what was approved then
     * @param unsigned the bytes that were built then
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Earlier(TransferIntent intent, byte[] unsigned) {
        public Earlier {
            requireCold(intent);
        }
    }

    /** Steps that stake and lend energy have a byte form, and no place in a request. */
    private static void requireCold(TransferIntent intent) {
        if (intent.kind().isEnergy()) {
            throw new RefusedException(
                    "json.choice", "intent.kind: is " + intent.kind() + ", which no cold signer knows");
        }
    }

    /** The file to be carried to the signer, signed by the core's identity key. */
    public Envelope sign(Signer core) {
        return Envelope.unsigned(Kind.SIGNING_REQUEST, json()).signedBy(core);
    }

    /** Units by asset, in the order of the assets' texts. */
    public SortedMap<String, Amount> totals() {
        SortedMap<String, Amount> totals = new TreeMap<>();
        items.forEach(item -> {
            Amount amount = item.intent().payment().amount();
            totals.merge(amount.asset().toString(), amount, Amount::plus);
        });
        return totals;
    }

    private ObjectNode json() {
        ObjectNode node = CanonicalJson.object();
        node.put("v", "1")
                .put("id", id)
                .put("genesis", genesis.hex())
                .put("custodian", custodian.hex())
                .put("journalHead", journalHead == null ? null : journalHead.hex())
                .put("createdAt", Long.toString(createdAt.toEpochMilli()))
                .put("expiresAt", Long.toString(expiresAt.toEpochMilli()))
                .put("auditHead", auditHead == null ? null : auditHead.hex());
        ArrayNode list = node.putArray("items");
        items.forEach(item -> write(item, list.addObject()));
        ArrayNode sums = node.putArray("totals");
        totals().forEach((asset, amount) ->
                sums.addObject().put("asset", asset).put("units", amount.units().toString()));
        return node;
    }

    private static void write(Item item, ObjectNode node) {
        node.put("intent", Fields.base64(Intents.bytes(item.intent))).put("unsigned", Fields.base64(item.unsigned));
        ArrayNode list = node.putArray("approvals");
        item.approvals.forEach(approval -> list.add(approval.json()));
        if (item.creation == null) {
            node.putNull("creation");
        } else {
            node.set("creation", item.creation.json());
        }
        if (item.earlier == null) {
            node.putNull("earlier");
        } else {
            node.putObject("earlier")
                    .put("intent", Fields.base64(Intents.bytes(item.earlier.intent)))
                    .put("unsigned", Fields.base64(item.earlier.unsigned));
        }
        if (item.deposit != null) {
            node.put("deposit", Integer.toString(item.deposit));
        }
    }

    static SigningRequest read(Envelope envelope, Chains chains) {
        return Fields.read(envelope.payload("request"), "request", f -> {
            Version.require(f, "v", "1");
            SigningRequest request = new SigningRequest(
                    f.name("id"),
                    f.digest("genesis"),
                    f.key("custodian"),
                    f.orNull("journalHead", f::digest),
                    f.instant("createdAt"),
                    f.instant("expiresAt"),
                    f.orNull("auditHead", f::digest),
                    f.list("items", item -> item(item, chains)));
            List<Amount> claimed = f.list("totals", t -> new Amount(t.number("units"), t.asset("asset")));
            if (!claimed.equals(List.copyOf(request.totals().values()))) {
                throw new RefusedException(
                        "request.totals", "request.totals: are not the sums of the payments, in the order of assets");
            }
            return request;
        });
    }

    private static Item item(Fields f, Chains chains) {
        return new Item(
                Intents.read(f.bytes("intent"), chains),
                f.bytes("unsigned"),
                f.items("approvals", (node, path) -> Envelope.of(node, path, Kind.APPROVAL)),
                f.orNull("creation", name -> Envelope.of(f.node(name), f.path(name), Kind.APPROVAL)),
                f.orNull(
                        "earlier",
                        name -> f.object(
                                name, e -> new Earlier(Intents.read(e.bytes("intent"), chains), e.bytes("unsigned")))),
                f.ifThere("deposit", f::small));
    }
}
