package dev.strongroom.chain;

import java.math.BigInteger;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What unsigned bytes say, read from the bytes alone.
 *
 * @param kind the shape
 * @param amount asset and units
 * @param from null where the bytes do not name the sender (EVM)
 * @param payer who pays the network's fee: {@code from}, except in a sweep on Solana; null where the bytes do not name
 *     anybody (EVM)
 * @param to who receives
 * @param feeCap the most the network can take, base units of the native coin
 * @param nonce null where the bytes have none
 * @param details what else the bytes say, by the chain's own names, so that no byte goes unseen; EVM: {@code gasLimit},
 *     {@code maxFeePerGas}, {@code maxPriorityFeePerGas}, decimal
 */
public record DecodedTransfer(
        Kind kind,
        Amount amount,
        @Nullable Address from,
        @Nullable Address payer,
        Address to,
        BigInteger feeCap,
        @Nullable String nonce,
        SortedMap<String, String> details) {
    /** The closed list of shapes. */
    public enum Kind {
        NATIVE,
        TOKEN,
        REVOKE
    }

    public DecodedTransfer {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }
}
