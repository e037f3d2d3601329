package dev.strongroom.chain.tron.node;

import tools.jackson.databind.JsonNode;

/**
 * What an account may use without burning TRX ({@code getaccountresource}).
 *
 * @param energy staked and borrowed, what is left of it
 * @param staked bytes of staked bandwidth, what is left of it
 * @param free bytes of the daily gift, what is left of it
 */
record Resources(long energy, long staked, long free) {
    static Resources read(JsonNode answer) {
        JsonNode resource = Wire.object(answer, "getaccountresource");
        return new Resources(
                left(resource, "EnergyLimit", "EnergyUsed"),
                left(resource, "NetLimit", "NetUsed"),
                left(resource, "freeNetLimit", "freeNetUsed"));
    }

    private static long left(JsonNode resource, String limit, String used) {
        return Math.max(0, Wire.number(resource.path(limit), limit) - Wire.number(resource.path(used), used));
    }

    /** Bytes come from one of the two as a whole, or are burnt as a whole. */
    boolean carries(long bytes) {
        return bytes <= staked || bytes <= free;
    }
}
