package dev.strongroom.chain.cli;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.Token;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.ceremony.Approval;
import dev.strongroom.chain.ceremony.NetworkPolicy;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.ceremony.TokenPolicy;
import dev.strongroom.chain.ceremony.TrustFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A payment as the cold signer read it, in the symbols and decimals of the trust file. */
final class PaymentText {
    private final TrustFile trust;

    PaymentText(TrustFile trust) {
        this.trust = trust;
    }

    List<String> lines(PaymentReview payment) {
        TransferIntent intent = payment.item().intent();
        List<String> lines = new ArrayList<>();
        lines.add("intent   " + intent.id() + "  " + payment.intent());
        DecodedTransfer decoded = payment.decoded();
        if (decoded == null) {
            lines.add("bytes    could not be accepted; the core claims " + claim(intent));
        } else {
            lines.addAll(decoded(decoded, intent.kind() == TransferIntent.Kind.SWEEP));
            lines.add("from     " + intent.payment().from() + deposit(payment));
            lines.add("slot     " + payment.slot());
        }
        DecodedTransfer earlier = payment.earlier();
        if (earlier != null) {
            String verb = intent.kind() == TransferIntent.Kind.REVOKE ? "revokes" : "replaces";
            lines.add(verb + " an earlier payment in the same slot:");
            decoded(earlier, isSweep(payment.item().earlier())).forEach(line -> lines.add("    " + line));
        }
        lines.add("for      " + (intent.reference().isEmpty() ? "no reference" : intent.reference()));
        lines.add("asked by " + intent.creator());
        lines.add("approved " + approvers(payment));
        SignedBatch.Refused refused = payment.refused();
        lines.add(
                "verdict  " + (refused == null ? "ok" : "REFUSED: " + refused.reason() + " [" + refused.code() + "]"));
        return lines;
    }

    private static String deposit(PaymentReview payment) {
        Integer index = payment.item().deposit();
        return index == null ? "" : " (deposit address " + index + ")";
    }

    private static boolean isSweep(SigningRequest.@Nullable Earlier earlier) {
        return earlier != null && earlier.intent().kind() == TransferIntent.Kind.SWEEP;
    }

    private String claim(TransferIntent intent) {
        return intent.kind() + " " + amount(intent.payment().amount()) + " to "
                + intent.payment().to();
    }

    private List<String> decoded(DecodedTransfer decoded, boolean sweeps) {
        String what = decoded.kind() == DecodedTransfer.Kind.REVOKE
                ? "revokes  its slot on " + decoded.to().network()
                : (sweeps ? "sweeps   " : "pays     ") + amount(decoded.amount()) + " on "
                        + decoded.to().network() + (sweeps ? " into an own wallet" : "");
        return List.of(
                what,
                "asset    " + decoded.amount().asset(),
                "to       " + decoded.to(),
                "fee      at most " + fee(decoded.to().network().toString(), decoded.feeCap()));
    }

    private String approvers(PaymentReview payment) {
        List<String> names = payment.item().approvals().stream()
                .map(Approval::read)
                .map(Approval::staff)
                .toList();
        return names.isEmpty() ? "by nobody" : "by " + String.join(", ", names);
    }

    ObjectNode json(PaymentReview payment) {
        TransferIntent intent = payment.item().intent();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        SignedBatch.Refused refused = payment.refused();
        node.put("D", payment.intent().hex()).put("id", intent.id()).put("verdict", refused == null ? "ok" : "refused");
        if (refused != null) {
            node.put("code", refused.code()).put("reason", refused.reason());
        }
        node.put("from", intent.payment().from().text());
        put(node, payment.decoded());
        node.put("slot", payment.slot() == null ? null : payment.slot().toString())
                .put("reference", intent.reference())
                .put("creator", intent.creator())
                .put("approvals", payment.item().approvals().size());
        if (payment.earlier() == null) {
            node.putNull("earlier");
        } else {
            put(node.putObject("earlier"), payment.earlier());
        }
        return node;
    }

    private void put(ObjectNode node, @Nullable DecodedTransfer decoded) {
        if (decoded != null) {
            node.put("network", decoded.to().network().toString())
                    .put("kind", decoded.kind().name().toLowerCase(Locale.ROOT))
                    .put("asset", decoded.amount().asset().toString())
                    .put("to", decoded.to().text())
                    .put("units", decoded.amount().units().toString())
                    .put(
                            "amount",
                            token(decoded.amount().asset())
                                    .map(t -> t.format(decoded.amount().units()))
                                    .orElse(null))
                    .put("feeCap", decoded.feeCap().toString())
                    .put("nonce", decoded.nonce());
        }
    }

    String amount(Amount amount) {
        return token(amount.asset()).map(t -> t.format(amount)).orElse(amount.units() + " units of " + amount.asset());
    }

    private String fee(String network, BigInteger units) {
        return tokens().filter(t ->
                        t.asset().isNative() && t.asset().network().toString().equals(network))
                .findFirst()
                .map(t -> t.format(units) + " " + t.symbol())
                .orElse(units + " base units");
    }

    private Optional<Token> token(Asset asset) {
        return tokens().filter(t -> t.asset().equals(asset)).findFirst();
    }

    private Stream<Token> tokens() {
        return trust.policy().networks().stream()
                .map(NetworkPolicy::tokens)
                .flatMap(List::stream)
                .map(TokenPolicy::token);
    }
}
