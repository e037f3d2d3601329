package dev.strongroom.chain.evm;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Bounds that hold on every Ethereum network, whatever the policy says. */
final class EvmLimits {
    static final String NAMESPACE = "eip155";
    /** SLIP-44, on every chain id. */
    static final String COIN_TYPE = "60";
    /** What every transaction costs at least (yellow paper, G_transaction). */
    static final long MIN_GAS = 21_000;
    /** Far above any transfer; a higher limit says that something else is meant to happen. */
    static final long MAX_GAS = 1_000_000;

    /** The nonce that no transaction can have (EIP-2681). */
    private static final BigInteger NONCE_END = BigInteger.TWO.pow(64).subtract(BigInteger.ONE);

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,19}");
    private static final Pattern CHAIN_ID = Pattern.compile("[1-9][0-9]{0,17}");

    private EvmLimits() {}

    /** The chain id of {@code eip155:N}, 1 to 10^18 − 1. */
    static long chainId(Network network) {
        if (!network.namespace().equals(NAMESPACE)
                || !CHAIN_ID.matcher(network.reference()).matches()) {
            throw new RefusedException("network.malformed", "network: '" + network + "' is not an eip155 network");
        }
        return Long.parseLong(network.reference());
    }

    /** Reads a nonce in decimal. */
    static BigInteger nonce(String decimal) {
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new RefusedException("nonce.range", "nonce: '" + decimal + "' is not a plain decimal number");
        }
        return checkNonce(new BigInteger(decimal));
    }

    static BigInteger checkNonce(BigInteger nonce) {
        if (nonce.signum() < 0 || nonce.compareTo(NONCE_END) >= 0) {
            throw new RefusedException("nonce.range", "nonce: " + nonce + " is not between 0 and 2^64 - 2");
        }
        return nonce;
    }

    static void checkGas(BigInteger gasLimit, BigInteger maxFeePerGas, BigInteger maxPriorityFeePerGas) {
        if (gasLimit.compareTo(BigInteger.valueOf(MIN_GAS)) < 0
                || gasLimit.compareTo(BigInteger.valueOf(MAX_GAS)) > 0) {
            throw new RefusedException(
                    "gas.limit", "gasLimit: " + gasLimit + " is not between " + MIN_GAS + " and " + MAX_GAS);
        }
        if (maxFeePerGas.signum() <= 0) {
            throw new RefusedException("fee.zero", "maxFeePerGas: is not above zero, so nobody would include it");
        }
        if (maxPriorityFeePerGas.signum() < 0 || maxPriorityFeePerGas.compareTo(maxFeePerGas) > 0) {
            throw new RefusedException(
                    "fee.priority",
                    "maxPriorityFeePerGas: " + maxPriorityFeePerGas + " is not between 0 and maxFeePerGas "
                            + maxFeePerGas);
        }
    }
}
