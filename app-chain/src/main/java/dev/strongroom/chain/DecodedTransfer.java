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
 * @param amount asset and units; zero units of the native coin where the bytes collect, since they name none
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
    /** The closed list of shapes; the last five stake and lend energy. */
    public enum Kind {
        NATIVE,
        TOKEN,
        REVOKE,
        STAKE,
        LEND,
        RECLAIM,
        UNSTAKE,
        COLLECT;

        /** Whether bytes of this shape are what an intent of that kind asks for. */
        public boolean does(TransferIntent.Kind asked) {
            return switch (asked) {
                case PAY, SWEEP -> this == NATIVE || this == TOKEN;
                case REVOKE -> this == REVOKE;
                case STAKE -> this == STAKE;
                case LEND -> this == LEND;
                case RECLAIM -> this == RECLAIM;
                case UNSTAKE -> this == UNSTAKE;
                case COLLECT -> this == COLLECT;
            };
        }

        /** Whether it stakes or lends energy, which is no payment. */
        public boolean isEnergy() {
            return switch (this) {
                case NATIVE, TOKEN, REVOKE -> false;
                case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> true;
            };
        }
    }

    public DecodedTransfer {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** Whether the bytes do what an intent asks for, with its amount; those that collect name none. */
    public boolean does(TransferIntent intent) {
        Amount asked = intent.payment().amount();
        return kind.does(intent.kind()) && amount.equals(kind == Kind.COLLECT ? Amount.zero(asked.asset()) : asked);
    }

    /**
     * Refuses what no cold signer signs, whatever anybody says of it.
     *
     * @throws RefusedException where energy is staked or lent
     */
    public DecodedTransfer forColdSigners() {
        if (kind.isEnergy()) {
            throw new RefusedException(
                    "shape.energy", "contract: stakes or lends energy (" + kind + "), which is no payment");
        }
        return this;
    }
}
