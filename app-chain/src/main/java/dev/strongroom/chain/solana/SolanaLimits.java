package dev.strongroom.chain.solana;

import dev.strongroom.chain.DecodedTransfer;
import dev.strongroom.chain.FeePart;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Bounds that hold on every Solana network, whatever the policy says. */
final class SolanaLimits {
    static final String NAMESPACE = "solana";
    /** The namespace of a mint (CAIP-19 for Solana). */
    static final String TOKEN_NAMESPACE = "token";
    /** SLIP-44. */
    static final String COIN_TYPE = "501";
    /** Lamports for each signature. */
    static final BigInteger BASE_FEE = BigInteger.valueOf(5_000);
    /** What a transaction may ask for (agave, MAX_COMPUTE_UNIT_LIMIT). */
    static final long MAX_COMPUTE = 1_400_000;
    /** Bytes of a memo: an intent's id has at most 64. */
    static final int MAX_MEMO = 128;

    private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);
    /** The first 32 characters of the genesis hash (CAIP-2 for Solana). */
    private static final Pattern REFERENCE = Pattern.compile("[1-9A-HJ-NP-Za-km-z]{32}");

    private SolanaLimits() {}

    static void check(Network network) {
        if (!network.namespace().equals(NAMESPACE)
                || !REFERENCE.matcher(network.reference()).matches()) {
            throw new RefusedException("network.malformed", "network: '" + network + "' is not a solana network");
        }
    }

    /** The chain counts units in 64 bits, without a sign. */
    static BigInteger checkU64(String code, String field, BigInteger units) {
        if (units.signum() < 0 || units.bitLength() > Long.SIZE) {
            throw new RefusedException(code, field + ": " + units + " is not between 0 and 2^64 - 1");
        }
        return units;
    }

    /** Lamports of a payment: below 2^63, where other kits read a sign; all SOL there is comes to less than 2^60. */
    static BigInteger checkLamports(BigInteger lamports) {
        if (lamports.signum() < 0 || lamports.bitLength() >= Long.SIZE) {
            throw new RefusedException("amount.range", "units: " + lamports + " is not between 0 and 2^63 - 1");
        }
        return lamports;
    }

    /** A price without a limit would be paid for a number of units that the bytes do not say. */
    static void checkCompute(long limit, BigInteger microLamports) {
        if (limit < 0 || limit > MAX_COMPUTE) {
            throw new RefusedException(
                    "compute.limit", "computeLimit: " + limit + " is not between 0 and " + MAX_COMPUTE);
        }
        checkU64("compute.price", "microLamports", microLamports);
        if (limit == 0 && microLamports.signum() != 0) {
            throw new RefusedException("compute.price", "microLamports: a price of units needs a limit of units");
        }
    }

    /** What the network takes beside rent, lamports: the signatures and the priority fee, rounded up. */
    static BigInteger fee(int signatures, long limit, BigInteger microLamports) {
        BigInteger micro = microLamports.multiply(BigInteger.valueOf(limit));
        return BASE_FEE.multiply(BigInteger.valueOf(signatures))
                .add(micro.add(MICRO).subtract(BigInteger.ONE).divide(MICRO));
    }

    /** Signatures and compute units; what the fee cap has beyond them is rent. */
    static List<FeePart> feeParts(DecodedTransfer decoded) {
        SortedMap<String, String> said = decoded.details();
        BigInteger fee = fee(
                Objects.equals(decoded.payer(), decoded.from()) ? 1 : 2,
                Long.parseLong(said.getOrDefault("computeLimit", "0")),
                new BigInteger(said.getOrDefault("microLamports", "0")));
        FeePart signature = new FeePart(FeePart.Kind.SIGNATURE_AND_PRIORITY, fee);
        BigInteger rent = decoded.feeCap().subtract(fee);
        return rent.signum() == 0 ? List.of(signature) : List.of(signature, new FeePart(FeePart.Kind.RENT, rent));
    }
}
