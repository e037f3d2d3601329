package dev.strongroom.chain.solana;

import dev.strongroom.chain.RefusedException;
import java.math.BigInteger;

/** Reads the two calls of the compute budget that decide the fee. */
final class ComputeCall {
    private ComputeCall() {}

    static long limit(Instruction call) {
        long limit = body(call, Integer.BYTES).u32() & 0xffff_ffffL;
        SolanaLimits.checkCompute(limit, BigInteger.ZERO);
        if (limit == 0) {
            throw new RefusedException("compute.limit", "computeLimit: is zero, so the call can only fail");
        }
        return limit;
    }

    static BigInteger price(Instruction call) {
        return body(call, Long.BYTES).u64();
    }

    /** What follows after the byte that names the call. */
    private static ByteReader body(Instruction call, int bytes) {
        if (call.data().length != 1 + bytes || !call.accounts().isEmpty()) {
            throw new RefusedException("shape.compute", "bytes: a call of the compute budget has another size");
        }
        ByteReader in = new ByteReader(call.data());
        in.u8();
        return in;
    }
}
