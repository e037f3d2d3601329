package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * How one asset may move, in its smallest units.
 *
 * @param bands approvals by the units of one payment
 * @param rollingBands approvals by the units signed within 24 hours, the payment itself among them
 * @param perDay the most units a cold signer signs within 24 hours
 * @param coldThreshold from this many units on a payment is cold
 * @param hot what the hot wallets may do
 */
public record Limits(
        List<Band> bands, List<Band> rollingBands, BigInteger perDay, BigInteger coldThreshold, HotFloat hot) {
    public Limits {
        bands = Band.checked(bands, "policy.bands");
        rollingBands = Band.checked(rollingBands, "policy.rollingBands");
        if (bands.getFirst().approvals() < 1) {
            throw new RefusedException(
                    "policy.bands",
                    "policy.bands: the first band asks for no approval, but every cold payment has one");
        }
    }

    /** The approvals that a payment needs once {@code rolling} units, itself included, are signed within 24 hours. */
    public int approvals(BigInteger units, BigInteger rolling) {
        return Math.max(Band.approvals(bands, units), Band.approvals(rollingBands, rolling));
    }

    static Limits read(Fields f) {
        return new Limits(
                Band.read(f, "bands"),
                Band.read(f, "rollingBands"),
                f.number("perDay"),
                f.number("coldThreshold"),
                f.object("hot", h -> new HotFloat(h.number("ceiling"), h.number("perHour"), h.number("perDay"))));
    }

    void writeTo(ObjectNode node) {
        Band.write(bands, node.putArray("bands"));
        Band.write(rollingBands, node.putArray("rollingBands"));
        node.put("perDay", perDay.toString())
                .put("coldThreshold", coldThreshold.toString())
                .putObject("hot")
                .put("ceiling", hot.ceiling().toString())
                .put("perHour", hot.perHour().toString())
                .put("perDay", hot.perDay().toString());
    }
}
