package dev.strongroom.chain.solana.node;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Route;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.TransferIntent;
import dev.strongroom.chain.solana.SolanaCodec;
import dev.strongroom.chain.solana.SolanaSent;
import dev.strongroom.chain.solana.SolanaTerms;
import java.math.BigInteger;
import java.util.function.Function;

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

    /** A price is paid in full, used or not: bytes that wait for a day get room for a dearer one, not the whole cap. */
    private static final BigInteger COLD_ROOM = BigInteger.valueOf(4);

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
        Fees.Market market = fees.market(codec.payer(intent));
        BigInteger most = most(intent, slot, units, findings);
        if (most.compareTo(market.least()) < 0) {
            throw tooLow(intent, findings.terms(slot, units, market.least()));
        }
        BigInteger price = switch (route) {
            case COLD -> market.comfortable().multiply(COLD_ROOM).min(most);
            case HOT -> market.comfortable().min(most);
        };
        return afforded(intent, findings.terms(slot, units, price), findings);
    }

    /**
     * Four times the comfortable price. The payer's own nonce account is simulated with, so the payer needs one and the
     * fee.
     */
    BigInteger quote(TransferIntent intent, Function<Address, Slot> slots) {
        return terms(intent, slots.apply(codec.payer(intent)), Route.COLD).feeCap();
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
        BigInteger most = most(intent, slot, units, findings);
        BigInteger least = raised(before.microLamports());
        if (most.compareTo(least) < 0) {
            throw new RefusedException(
                    "fee.cap",
                    "feeCap: " + intent.payment().feeCap()
                            + " lamports leave no room for a tenth more than the earlier bytes, "
                            + findings.terms(slot, units, least).feeCap());
        }
        BigInteger price =
                fees.market(codec.payer(intent)).comfortable().max(least).min(most);
        return afforded(intent, findings.terms(slot, units, price), findings);
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
        SolanaTerms probe = findings.terms(slot, MOST_UNITS, BigInteger.ZERO);
        if (intent.payment().feeCap().compareTo(probe.feeCap()) < 0) {
            throw tooLow(intent, probe);
        }
        afforded(intent, probe, findings);
        long used = simulation.units(codec.build(intent, probe));
        long margin = Math.addExact(used / 4 + 1, findings.token() == null ? 0 : OPENING);
        return Math.min(MOST_UNITS, Math.addExact(used, margin));
    }

    /** The highest price that the fee cap pays for so many units. */
    private static BigInteger most(TransferIntent intent, Slot slot, long units, Inspection.Findings findings) {
        BigInteger fixed = findings.terms(slot, units, BigInteger.ZERO).feeCap();
        return intent.payment().feeCap().subtract(fixed).multiply(MICRO).divide(BigInteger.valueOf(units));
    }

    /** Whoever pays must be able to pay all of it, and then hold either nothing or the rent of an account. */
    private SolanaTerms afforded(TransferIntent intent, SolanaTerms terms, Inspection.Findings findings) {
        boolean moves = intent.payment().amount().asset().isNative();
        BigInteger value = moves ? intent.payment().amount().units() : BigInteger.ZERO;
        BigInteger swept = findings.swept();
        if (swept == null) {
            requireLeft("from", findings.lamports(), value.add(terms.feeCap()));
        } else {
            requireLeft("to", findings.lamports(), terms.feeCap());
            if (moves) {
                requireLeft("from", swept, value);
            }
        }
        return terms;
    }

    private void requireLeft(String field, BigInteger held, BigInteger needed) {
        BigInteger left = held.subtract(needed);
        if (left.signum() < 0) {
            throw new RefusedException(
                    "solana.funds", field + ": holds " + held + " lamports, value, fees and rent need up to " + needed);
        }
        BigInteger least = rent.of(0);
        if (left.signum() > 0 && left.compareTo(least) < 0) {
            throw new RefusedException(
                    "solana.rent",
                    field + ": would be left with " + left + " lamports, and an account needs " + least
                            + " to exist; leave it that much or nothing");
        }
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
