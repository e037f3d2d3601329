package dev.strongroom.chain.evm;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.SlotTerms;
import java.math.BigInteger;

/**
 * What an Ethereum payment needs beyond its intent (EIP-1559).
 *
 * @param slot sender and nonce
 * @param gasLimit most gas the transaction may use
 * @param maxFeePerGas most wei for one gas, tip included
 * @param maxPriorityFeePerGas most wei for one gas to the block's maker
 */
public record EvmTerms(Slot slot, long gasLimit, BigInteger maxFeePerGas, BigInteger maxPriorityFeePerGas)
        implements SlotTerms {
    public EvmTerms {
        EvmLimits.checkGas(BigInteger.valueOf(gasLimit), maxFeePerGas, maxPriorityFeePerGas);
        EvmLimits.nonce(slot.value());
    }

    /**
     * Terms for bytes that wait to be signed by hand: the whole fee cap is spread over the gas limit, so that they stay
     * valid however fees rise meanwhile; the tip is cut to what that leaves.
     */
    public static EvmTerms cold(Slot slot, long gasLimit, BigInteger feeCap, BigInteger tip) {
        if (gasLimit < EvmLimits.MIN_GAS) {
            throw new RefusedException("gas.limit", "gasLimit: " + gasLimit + " is below " + EvmLimits.MIN_GAS);
        }
        BigInteger maxFeePerGas = feeCap.divide(BigInteger.valueOf(gasLimit));
        return new EvmTerms(slot, gasLimit, maxFeePerGas, tip.min(maxFeePerGas));
    }

    /** The most that the network can take: gas limit times fee per gas, in wei. */
    public BigInteger feeCap() {
        return maxFeePerGas.multiply(BigInteger.valueOf(gasLimit));
    }

    BigInteger nonce() {
        return EvmLimits.nonce(slot.value());
    }
}
