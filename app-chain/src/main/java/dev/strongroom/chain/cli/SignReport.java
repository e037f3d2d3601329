package dev.strongroom.chain.cli;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.Review;
import dev.strongroom.chain.ceremony.SignedBatch;
import dev.strongroom.chain.ceremony.TrustFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code sign} says, gathered as it becomes known, for a person or as one JSON object. */
final class SignReport {
    private @Nullable TrustFile trust;
    private @Nullable CompareCode code;
    private @Nullable Review review;
    private @Nullable RefusedException refused;
    private @Nullable SignedBatch batch;
    private @Nullable Path out;

    void desk(TrustFile file, CompareCode words) {
        trust = file;
        code = words;
    }

    void review(Review made) {
        review = made;
    }

    void refused(RefusedException e) {
        refused = e;
    }

    void signed(SignedBatch made, Path file) {
        batch = made;
        out = file;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (trust != null) {
            lines.add("desk     " + trust.genesis().desk() + (trust.genesis().practice() ? " (PRACTICE)" : ""));
            lines.add("genesis  " + String.join(" ", trust.fingerprintWords()));
            lines.add("rules    " + trust);
        }
        if (review != null && trust != null) {
            PaymentText text = new PaymentText(trust);
            lines.add("request  " + review.request().id() + " of "
                    + review.request().createdAt() + ", to be signed before "
                    + review.request().expiresAt() + (review.answered() ? ", answered before" : ""));
            int number = 1;
            for (PaymentReview payment : review.payments()) {
                lines.add("");
                lines.add("payment " + number++ + " of " + review.payments().size());
                lines.addAll(text.lines(payment));
            }
            lines.add("");
            review.request().totals().values().forEach(amount -> lines.add("total    " + text.amount(amount)));
        }
        if (code != null) {
            lines.add("code     " + code);
        }
        if (batch != null) {
            lines.add("signed   " + batch.signed().size() + " of "
                    + (batch.signed().size() + batch.refused().size()) + " into " + out);
            batch.signed().forEach(s -> lines.add("txid     " + s.txid()));
        }
        return lines;
    }

    ObjectNode json() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("verdict", batch == null ? "refused" : "signed");
        if (refused != null) {
            node.put("code", refused.code()).put("reason", refused.reason());
        }
        if (trust != null) {
            node.put("desk", trust.genesis().desk())
                    .put("practice", trust.genesis().practice())
                    .put("genesis", trust.fingerprint().hex())
                    .put("rosterVersion", trust.roster().version())
                    .put("policyVersion", trust.policy().version());
        }
        if (code != null) {
            node.put("compare", code.toString());
        }
        if (review != null && trust != null) {
            payments(node, review, new PaymentText(trust));
        }
        if (batch != null) {
            node.put("journalHead", batch.journalHead().hex()).put("out", String.valueOf(out));
        }
        return node;
    }

    private void payments(ObjectNode node, Review made, PaymentText text) {
        Map<Digest, String> txids = new HashMap<>();
        if (batch != null) {
            batch.signed().forEach(s -> txids.put(s.intent(), s.txid()));
        }
        node.put("request", made.request().id())
                .put("digest", made.digest().hex())
                .put("answered", made.answered());
        ArrayNode list = node.putArray("payments");
        for (PaymentReview payment : made.payments()) {
            list.add(text.json(payment).put("txid", txids.get(payment.intent())));
        }
    }
}
