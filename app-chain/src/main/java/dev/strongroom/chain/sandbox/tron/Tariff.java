package dev.strongroom.chain.sandbox.tron;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the network charges: the values of a java-tron 4.8.0 node, in sun where nothing else is said. */
final class Tariff {
    static final long TRX = 1_000_000;
    /** For one byte beyond the free ones. */
    static final long BYTE = 1_000;
    /** Free bytes of an account in 24 hours. */
    static final long FREE_BYTES = 600;
    /** For one unit of energy. */
    static final long ENERGY = 100;
    /** Instead of its bytes, for a transaction that activates an account. */
    static final long ACTIVATING = 100_000;
    /** For the account itself. */
    static final long ACCOUNT = TRX;
    /** For a transaction that carries {@code data}. */
    static final long MEMO = TRX;

    static final long HIGHEST_FEE_LIMIT = 15_000 * TRX;
    static final long ALL_BYTES = 43_200_000_000L;
    static final long ALL_ENERGY = 50_000_000_000L;

    static final long UNFREEZE_DAYS = 14;

    private Tariff() {}

    /** As {@code getchainparameters} names them; the order is java-tron's. */
    static Map<String, Long> parameters() {
        Map<String, Long> parameters = new LinkedHashMap<>();
        parameters.put("getMaintenanceTimeInterval", 21_600_000L);
        parameters.put("getCreateAccountFee", ACTIVATING);
        parameters.put("getTransactionFee", BYTE);
        parameters.put("getCreateNewAccountFeeInSystemContract", ACCOUNT);
        parameters.put("getCreateNewAccountBandwidthRate", 1L);
        parameters.put("getEnergyFee", ENERGY);
        parameters.put("getMultiSignFee", TRX);
        parameters.put("getTotalEnergyLimit", ALL_ENERGY);
        parameters.put("getTotalEnergyCurrentLimit", ALL_ENERGY);
        parameters.put("getAllowTvmConstantinople", 1L);
        parameters.put("getFreeNetLimit", FREE_BYTES);
        parameters.put("getTotalNetLimit", ALL_BYTES);
        parameters.put("getMaxFeeLimit", HIGHEST_FEE_LIMIT);
        parameters.put("getMemoFee", MEMO);
        parameters.put("getUnfreezeDelayDays", UNFREEZE_DAYS);
        parameters.put("getAllowDynamicEnergy", 0L);
        return parameters;
    }
}
