package dev.strongroom.chain.tron.node;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the network charges, as voted by its super representatives ({@code getchainparameters}).
 *
 * @param energy sun for one unit of energy
 * @param bandwidth sun for one byte
 * @param activation sun for making an account active by paying it TRX, its bandwidth included
 * @param maxFeeLimit the highest fee limit that is taken, sun
 */
record Prices(long energy, long bandwidth, long activation, long maxFeeLimit) {
    static Prices read(JsonNode answer) {
        Map<String, Long> parameters = new HashMap<>();
        for (JsonNode parameter : Wire.object(answer, "getchainparameters").path("chainParameter")) {
            String key = Wire.text(parameter.path("key"), "key");
            // some have values below zero, none of those that are asked for
            if (parameter.path("value").canConvertToLong()) {
                parameters.put(key, parameter.path("value").longValue());
            }
        }
        return new Prices(
                price(parameters, "getEnergyFee"),
                price(parameters, "getTransactionFee"),
                Math.addExact(
                        price(parameters, "getCreateAccountFee"),
                        price(parameters, "getCreateNewAccountFeeInSystemContract")),
                price(parameters, "getMaxFeeLimit"));
    }

    private static long price(Map<String, Long> parameters, String key) {
        Long price = parameters.get(key);
        if (price == null || price <= 0) {
            throw Wire.malformed(key + ": is not among the chain's parameters");
        }
        return price;
    }
}
