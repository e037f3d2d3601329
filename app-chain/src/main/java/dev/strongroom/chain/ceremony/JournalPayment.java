package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A payment as a journal remembers it.
 *
 * @param intent D
 * @param slot where the intent is bound for life
 * @param bytes SHA-256 of the unsigned bytes
 * @param amount what leaves the desk by it; zero in a sweep and in a revocation
 * @param ends the intent that this one replaces or revokes; null where it does neither
 * @param used sequence numbers of the decisions it stands on
 */
public record JournalPayment(
        Digest intent,
        Slot slot,
        Digest bytes,
        Amount amount,
        @Nullable Digest ends,
        List<UsedSeq> used) {
    public JournalPayment {
        used = List.copyOf(used);
    }

    static JournalPayment read(Fields f) {
        Amount amount = new Amount(f.number("units"), f.asset("asset"));
        return new JournalPayment(
                f.digest("D"),
                f.object("slot", s -> new Slot(amount.asset().network(), s.text("holder"), s.text("value"))),
                f.digest("bytes"),
                amount,
                f.orNull("ends", f::digest),
                f.list("used", UsedSeq::read));
    }

    void writeTo(ObjectNode node) {
        node.put("D", intent.hex())
                .put("bytes", bytes.hex())
                .put("asset", amount.asset().toString())
                .put("units", amount.units().toString())
                .put("ends", ends == null ? null : ends.hex());
        node.putObject("slot").put("holder", slot.holder()).put("value", slot.value());
        ArrayNode list = node.putArray("used");
        used.forEach(seq -> seq.writeTo(list.addObject()));
    }
}
