package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaSent;
import dev.strongroom.chain.solana.SolanaTerms;
import dev.strongroom.chain.solana.SolanaToken;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Compute units by simulation, their price by the market, both within the fee cap of the intent. */
final class Pricing {
    /** What a simulation may use: a transaction's most. */
    private static final long MOST_UNITS = 1_400_000;
    /** On top of a token's estimate: the recipient's account may be closed before we land, and is then opened by us. */
    private static final long OPENING = 30_000;

    private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);
    private static final BigInteger BUMP = BigInteger.valueOf(110);
    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    private final SolanaCodec codec = new SolanaCodec();
    private final Inspection inspection;
    private final Simulation simulation;
    private final Fees fees;
    private final Rent rent;

    Pricing(Inspection inspection, Simulation simulation, Fees fees, Rent rent) {
        this.inspection = inspection;
        this.simulation = simulation;
        this.fees = fees;
        this.rent = rent;
    }

    SolanaTerms terms(TransferIntent intent, Slot slot, Route route) {
        Inspection.Findings findings = inspection.of(intent, slot);
        if (intent.kind() == TransferIntent.Kind.REVOKE) {
            return revocation(intent, slot, findings);
        }
        long units = units(intent, slot, findings);
        Fees.Market market = fees.market(intent.payment().from());
        BigInteger most = most(intent, slot, units, findings.token());
        if (most.compareTo(market.least()) < 0) {
            throw tooLow(intent, new SolanaTerms(slot, units, market.least(), findings.token()));
        }
        BigInteger price = switch (route) {
            case COLD -> most;
            case HOT -> market.comfortable().min(most);
        };
        return afforded(intent, new SolanaTerms(slot, units, price, findings.token()), findings);
    }

    /** At least a tenth more for each unit; of two transactions on one nonce value only one can land. */
    SolanaTerms outbid(TransferIntent intent, SolanaSent previous) {
        SolanaTerms before = previous.terms();
        Slot slot = before.slot();
        Inspection.Findings findings = inspection.of(intent, slot);
        if (intent.kind() == TransferIntent.Kind.REVOKE) {
            return revocation(intent, slot, findings);
        }
        long units = units(intent, slot, findings);
        BigInteger most = most(intent, slot, units, findings.token());
        BigInteger least = raised(before.microLamports());
        if (most.compareTo(least) < 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + intent.payment().feeCap()
                            + " lamports leave no room for a tenth more than the earlier bytes, "
                            + new SolanaTerms(slot, units, least, findings.token()).feeCap());
        }
        BigInteger price =
                fees.market(intent.payment().from()).comfortable().max(least).min(most);
        return afforded(intent, new SolanaTerms(slot, units, price, findings.token()), findings);
    }

    /**
     * It asks for no priority: its bytes are the same each time, and the payment that it races cannot land beside it.
     */
    private SolanaTerms revocation(TransferIntent intent, Slot slot, Inspection.Findings findings) {
        SolanaTerms terms = SolanaTerms.revocation(slot);
        if (intent.payment().feeCap().compareTo(terms.feeCap()) < 0) {
            throw tooLow(intent, terms);
        }
        afforded(intent, terms, findings);
        simulation.units(codec.build(intent, terms));
        return terms;
    }

    /** What the message used in a simulation with a margin of a quarter; more for a token. */
    private long units(TransferIntent intent, Slot slot, Inspection.Findings findings) {
        SolanaTerms probe = new SolanaTerms(slot, MOST_UNITS, BigInteger.ZERO, findings.token());
        if (intent.payment().feeCap().compareTo(probe.feeCap()) < 0) {
            throw tooLow(intent, probe);
        }
        afforded(intent, probe, findings);
        long used = simulation.units(codec.build(intent, probe));
        long margin = Math.addExact(used / 4 + 1, findings.token() == null ? 0 : OPENING);
        return Math.min(MOST_UNITS, Math.addExact(used, margin));
    }

    /** The highest price that the fee cap pays for so many units. */
    private static BigInteger most(TransferIntent intent, Slot slot, long units, @Nullable SolanaToken token) {
        BigInteger fixed = new SolanaTerms(slot, units, BigInteger.ZERO, token).feeCap();
        return intent.payment().feeCap().subtract(fixed).multiply(MICRO).divide(BigInteger.valueOf(units));
    }

    /** The wallet must be able to pay all of it, and then hold either nothing or its own rent. */
    private SolanaTerms afforded(TransferIntent intent, SolanaTerms terms, Inspection.Findings findings) {
        boolean moves = intent.payment().amount().asset().isNative();
        BigInteger value = moves ? intent.payment().amount().units() : BigInteger.ZERO;
        BigInteger left = findings.lamports().subtract(value).subtract(terms.feeCap());
        if (left.signum() < 0) {
            throw new RefusedException(
                    "solana.funds",
                    "from: holds " + findings.lamports() + " lamports, value, fees and rent need up to "
                            + value.add(terms.feeCap()));
        }
        BigInteger least = rent.of(0);
        if (left.signum() > 0 && left.compareTo(least) < 0) {
            throw new RefusedException(
                    "solana.rent",
                    "from: would be left with " + left + " lamports, and an account needs " + least
                            + " to exist; leave it that much");
        }
        return terms;
    }

    private static RefusedException tooLow(TransferIntent intent, SolanaTerms asked) {
        return new RefusedException(
                "fee.market",
                "feeCap: " + intent.payment().feeCap() + " lamports are below what the network asks at the moment, "
                        + asked.feeCap());
    }

    private static BigInteger raised(BigInteger before) {
        BigInteger tenth =
                before.multiply(BUMP).add(HUNDRED).subtract(BigInteger.ONE).divide(HUNDRED);
        return tenth.max(before.add(BigInteger.ONE));
    }
}
