package dev.strongroom.chain.sandbox.solana;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;

/**
 * What a transaction says of its compute units, and what it costs therefore.
 *
 * @param units the most it may use
 * @param price micro-lamports a unit
 * @see <a
 *     href="https://github.com/solana-foundation/solana-improvement-documents/blob/main/proposals/0170-builtin-instruction-cost-and-compute-budget.md">SIMD-0170</a>
 */
record Budget(long units, long price) {
    static final long LAMPORTS_PER_SIGNATURE = 5_000;

    private static final long MOST_UNITS = 1_400_000;
    private static final long UNITS_BUILT_IN = 3_000;
    private static final long UNITS_DEPLOYED = 200_000;
    private static final BigInteger MICRO = BigInteger.valueOf(1_000_000);

    private static final int HEAP = 1;
    private static final int LIMIT = 2;
    private static final int PRICE = 3;
    private static final int LOADED_DATA = 4;

    /** Throws {@link TxFailure} where the budget is said twice or wrongly. */
    static Budget of(SignedTx tx) {
        long units = -1;
        long price = 0;
        long usual = 0;
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < tx.instructions().size(); i++) {
            SignedTx.Step step = tx.instructions().get(i);
            Pubkey program = tx.program(step);
            usual += Ids.BUILT_IN.contains(program) ? UNITS_BUILT_IN : UNITS_DEPLOYED;
            if (!program.equals(Ids.BUDGET)) {
                continue;
            }
            BytesReader in = new BytesReader(step.data());
            try {
                int tag = in.u8();
                if (!seen.add(tag)) {
                    throw new TxFailure(new TxError.Duplicate(i));
                }
                switch (tag) {
                    case HEAP, LOADED_DATA -> in.u32();
                    case LIMIT -> units = in.u32();
                    case PRICE -> price = in.u64();
                    default -> throw new BytesReader.Malformed("unknown budget instruction");
                }
                in.end();
            } catch (BytesReader.Malformed _) {
                throw new TxFailure(new TxError.Instruction(i, InstructionFailure.named("InvalidInstructionData")));
            }
        }
        return new Budget(Math.min(units < 0 ? usual : units, MOST_UNITS), price);
    }

    /** Lamports for so many signatures; the priority fee is rounded up. */
    long fee(int signatures) {
        BigInteger micro = BigInteger.valueOf(units).multiply(BigInteger.valueOf(price));
        BigInteger priority = micro.add(MICRO.subtract(BigInteger.ONE)).divide(MICRO);
        BigInteger fee = priority.add(BigInteger.valueOf(LAMPORTS_PER_SIGNATURE * signatures));
        return fee.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }
}
