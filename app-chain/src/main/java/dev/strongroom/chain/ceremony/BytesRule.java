package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.Admission.require;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Payment;
import dev.strongroom.chain.SigningRules;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;

/** Whether raw bytes say what the intent says, field by field. The codec has refused what does not encode back. */
final class BytesRule {
    /** What the bytes say and the slot they take. */
    record Read(DecodedTransfer decoded, Slot slot) {}

    private final Chains chains;

    BytesRule(Chains chains) {
        this.chains = chains;
    }

    Read read(TransferIntent intent, byte[] unsigned, SigningRules rules) {
        DecodedTransfer decoded = decode(intent, unsigned, rules);
        return new Read(decoded, compare(intent, decoded));
    }

    /** What the bytes say, whether the intent says it or not. */
    DecodedTransfer decode(TransferIntent intent, byte[] unsigned, SigningRules rules) {
        return chains.of(intent.network()).decode(unsigned, rules).forColdSigners();
    }

    /** Refuses bytes that say something else than the intent; answers the slot they take. */
    Slot compare(TransferIntent intent, DecodedTransfer decoded) {
        Payment payment = intent.payment();
        require(
                intent.kind() != TransferIntent.Kind.REVOKE
                        || chains.of(intent.network()).canRevoke(),
                "revoke.none",
                "intent: what is signed on " + intent.network()
                        + " cannot be called back; wait until its bytes have expired, then pay anew");
        boolean revokes = decoded.kind() == DecodedTransfer.Kind.REVOKE;
        require(
                decoded.kind().does(intent.kind()),
                "bytes.kind",
                "unsigned: " + (revokes ? "revoke" : "pay") + ", but the intent says " + intent.kind());
        same("asset", decoded.amount().asset(), payment.amount().asset());
        same("units", decoded.amount().units(), payment.amount().units());
        same("to", decoded.to(), payment.to());
        if (decoded.from() != null) {
            same("from", decoded.from(), payment.from());
        }
        Chain chain = chains.of(intent.network());
        Address payer = chain.payer(intent);
        if (decoded.payer() != null) {
            same("payer", decoded.payer(), payer);
        }
        require(
                decoded.feeCap().compareTo(payment.feeCap()) <= 0,
                "bytes.feeCap",
                "unsigned: allow a fee of " + decoded.feeCap() + ", above the " + payment.feeCap() + " of the intent");
        requireOwnMemo(decoded, intent);
        return chain.slot(decoded, payer);
    }

    /** A memo stands on chain for everybody; the only one that anybody approved is the intent's id. */
    private static void requireOwnMemo(DecodedTransfer decoded, TransferIntent intent) {
        String memo = decoded.details().getOrDefault("memo", intent.id());
        require(
                memo.equals(intent.id()),
                "bytes.memo",
                "unsigned: carry the memo '" + memo + "', and only the intent's id may stand there, " + intent.id());
    }

    private static void same(String field, Object inBytes, Object inIntent) {
        require(
                inBytes.equals(inIntent),
                "bytes." + field,
                "unsigned: say " + field + " " + inBytes + ", but the intent says " + inIntent);
    }
}
