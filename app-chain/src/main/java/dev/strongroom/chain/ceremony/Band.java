package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * From this many units on, so many approvals.
 *
 * @param from units, inclusive; the first band starts at zero
 * @param approvals how many distinct approvers
 */
public record Band(BigInteger from, int approvals) {
    /** The approvals that the bands ask for these units. */
    static int approvals(List<Band> bands, BigInteger units) {
        return bands.stream()
                .filter(band -> band.from().compareTo(units) <= 0)
                .reduce((_, higher) -> higher)
                .orElseThrow()
                .approvals();
    }

    /** Bands rise strictly in both columns and start at zero units. */
    static List<Band> checked(List<Band> bands, String field) {
        if (bands.isEmpty() || bands.getFirst().from().signum() != 0) {
            throw new RefusedException("policy.bands", field + ": the first band does not start at 0 units");
        }
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            boolean rises = i == 0
                    || (band.from().compareTo(bands.get(i - 1).from()) > 0
                            && band.approvals() > bands.get(i - 1).approvals());
            if (!rises || band.approvals() < 0) {
                throw new RefusedException("policy.bands", field + ": bands do not rise in units and approvals");
            }
        }
        return List.copyOf(bands);
    }

    static List<Band> read(Fields f, String name) {
        return f.list(name, b -> new Band(b.number("from"), b.small("approvals")));
    }

    static void write(List<Band> bands, ArrayNode list) {
        bands.forEach(band -> list.addObject()
                .put("from", band.from().toString())
                .put("approvals", Integer.toString(band.approvals())));
    }
}
