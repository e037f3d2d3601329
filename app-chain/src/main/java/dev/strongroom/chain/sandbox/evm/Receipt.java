package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;
import java.util.List;

/**
 * What became of a transaction in its block.
 *
 * @param succeeded false where it was reverted or ran out of gas; its fee is paid either way
 * @param gasUsed units of gas
 * @param cumulativeGas with those before it in the block
 * @param gasPrice wei a unit that was paid
 * @param logs none where it failed
 */
record Receipt(boolean succeeded, long gasUsed, long cumulativeGas, BigInteger gasPrice, List<Log> logs) {}
