package dev.strongroom.chain.sandbox.evm;

import java.math.BigInteger;

/**
 * One call of a contract.
 *
 * @param cells the state it sees
 * @param height of the block it runs in
 * @param caller who calls
 * @param value wei sent along
 * @param data call data, 0x hex
 */
record Frame(Cells cells, long height, Account caller, BigInteger value, String data) {}
