package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/** The state at one block, to be read. */
@FunctionalInterface
interface Cells {
    BigInteger get(Cell cell);
}
