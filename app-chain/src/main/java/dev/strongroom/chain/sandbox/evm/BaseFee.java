package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/**
 * The base fee from block to block: an eighth up when full, an eighth down when empty, as EIP-1559 has it, but never
 * below a floor, since on an idle network it would sink to a few wei and no fee would mean anything.
 */
final class BaseFee {
    static final BigInteger FIRST = BigInteger.valueOf(1_000_000_000);
    static final BigInteger FLOOR = BigInteger.valueOf(100_000_000);

    private static final BigInteger TARGET = BigInteger.valueOf(Block.GAS_LIMIT / 2);
    private static final BigInteger CHANGE = BigInteger.valueOf(8);

    private BaseFee() {}

    static BigInteger after(Header parent) {
        BigInteger fee = parent.baseFee();
        BigInteger over = BigInteger.valueOf(parent.gasUsed()).subtract(TARGET);
        BigInteger step = fee.multiply(over.abs()).divide(TARGET).divide(CHANGE);
        BigInteger next = over.signum() > 0 ? fee.add(step.max(BigInteger.ONE)) : fee.subtract(step);
        return next.max(FLOOR);
    }
}
