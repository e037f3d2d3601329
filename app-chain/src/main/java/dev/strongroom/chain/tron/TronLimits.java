package dev.strongroom.chain.tron;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Bounds that hold on every TRON network, whatever the policy says. Amounts are sun, 10^-6 TRX. */
final class TronLimits {
    static final String NAMESPACE = "tron";
    /** Assets of contracts that speak TRC-20 (TIP-20). */
    static final String TOKEN_NAMESPACE = "trc20";
    /** SLIP-44. */
    static final String COIN_TYPE = "195";

    /** What nodes take at most (java-tron, TRANSACTION_MAX_BYTE_SIZE). */
    static final int MAX_BYTES = 500 * 1024;
    /** The highest fee limit that the network accepts (chain parameter getMaxFeeLimit). */
    static final long MAX_FEE_LIMIT = 15_000_000_000L;
    /** A node refuses what expires later after its head (java-tron, MAXIMUM_TIME_UNTIL_EXPIRATION). */
    static final Duration LONGEST = Duration.ofHours(24);

    /** One TRX, the least that can be staked or lent (java-tron). */
    static final long LEAST_STAKE = 1_000_000;

    /** The owner's own permission, and the first active one, which an account's owner makes for daily signing. */
    static final int OWNER_PERMISSION = 0;

    static final int ACTIVE_PERMISSION = 2;

    /** What a byte of bandwidth costs at most (chain parameter getTransactionFee). */
    private static final long SUN_PER_BYTE = 1_000;
    /** A transfer to an address that is not active yet: 1 TRX to create it and 0.1 TRX instead of its bandwidth. */
    private static final long ACTIVATION_SUN = 1_100_000;
    /** What a memo costs (chain parameter getMemoFee). */
    private static final long MEMO_SUN = 1_000_000;
    /** Counted on top of every transaction for its result (java-tron, MAX_RESULT_SIZE_IN_TX). */
    private static final int RESULT_BYTES = 64;

    /** The end of the year 9999: later times are no times. */
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private static final Pattern CHAIN = Pattern.compile("0x[0-9a-f]{8}");
    private static final Pattern MEMO = Pattern.compile("[\\x20-\\x7e]{0,128}");

    private TronLimits() {}

    /** Refuses what is not {@code tron:0x} and eight hex digits, the end of the genesis block's id. */
    static Network check(Network network) {
        if (!network.namespace().equals(NAMESPACE)
                || !CHAIN.matcher(network.reference()).matches()) {
            throw new RefusedException("network.malformed", "network: '" + network + "' is not a tron network");
        }
        return network;
    }

    static void checkTimes(long timestamp, long expiration) {
        if (timestamp <= 0 || timestamp > LAST_MILLIS || expiration <= timestamp) {
            throw new RefusedException(
                    "time.range", "expiration: " + expiration + " is not after the timestamp " + timestamp);
        }
        if (expiration - timestamp >= LONGEST.toMillis()) {
            throw new RefusedException(
                    "time.range", "expiration: is " + LONGEST.toHours() + " hours or more after the timestamp");
        }
    }

    static int checkPermission(int permission) {
        if (permission != OWNER_PERMISSION && permission != ACTIVE_PERMISSION) {
            throw new RefusedException(
                    "permission.range", "permission: " + permission + " is neither 0 (owner) nor 2 (active)");
        }
        return permission;
    }

    static String checkMemo(String memo) {
        if (!MEMO.matcher(memo).matches()) {
            throw new RefusedException("memo.malformed", "memo: is not at most 128 printable ASCII characters");
        }
        return memo;
    }

    /** @param token whether a contract is called, which alone burns energy */
    static void checkFeeLimit(long feeLimit, boolean token) {
        if (token ? feeLimit <= 0 || feeLimit > MAX_FEE_LIMIT : feeLimit != 0) {
            throw new RefusedException(
                    "fee.limit",
                    "feeLimit: " + feeLimit + " sun is not "
                            + (token ? "between 1 and " + MAX_FEE_LIMIT : "0, and only a token payment has one"));
        }
    }

    /** The bytes that the network counts for raw_data with one signature. */
    static long bandwidth(int rawBytes) {
        return (long) TronSignature.signedLength(rawBytes) + RESULT_BYTES;
    }

    /**
     * The most that the network can take: every byte burnt at the full price, for a token the whole fee limit, for TRX
     * the activation of the recipient, and the price of a memo if there is one.
     */
    static BigInteger feeCap(TronTransaction fields, int rawBytes) {
        long most = bandwidth(rawBytes) * SUN_PER_BYTE + (fields.memo().isEmpty() ? 0 : MEMO_SUN);
        return BigInteger.valueOf(
                switch (fields.contract()) {
                    case TronContract.Trigger _ -> most + fields.feeLimit();
                    case TronContract.Transfer _ -> most + ACTIVATION_SUN;
                    case TronContract.Resource _ -> most;
                });
    }

    /** Energy or activation, the price of a memo; what the fee cap has beyond them is bandwidth. */
    static List<FeePart> feeParts(DecodedTransfer decoded) {
        List<FeePart> parts = new ArrayList<>();
        switch (decoded.kind()) {
            case TOKEN ->
                parts.add(new FeePart(
                        FeePart.Kind.ENERGY,
                        new BigInteger(String.valueOf(decoded.details().get("feeLimit")))));
            case NATIVE -> parts.add(new FeePart(FeePart.Kind.ACTIVATION, BigInteger.valueOf(ACTIVATION_SUN)));
            case REVOKE -> throw new IllegalArgumentException("TRON has no revocation");
            case STAKE, LEND, RECLAIM, UNSTAKE, COLLECT -> {
                // bytes alone
            }
        }
        if (decoded.details().containsKey("memo")) {
            parts.add(new FeePart(FeePart.Kind.MEMO, BigInteger.valueOf(MEMO_SUN)));
        }
        BigInteger known = parts.stream().map(FeePart::most).reduce(BigInteger.ZERO, BigInteger::add);
        parts.add(new FeePart(FeePart.Kind.BANDWIDTH, decoded.feeCap().subtract(known)));
        return List.copyOf(parts);
    }
}
