package dev.strongroom.chain.sandbox.evm;

import java.util.List;

/**
 * An event of a contract.
 *
 * @param address the contract
 * @param topics 32-byte words, the event's hash first
 * @param data 0x hex
 */
record Log(Account address, List<String> topics, String data) {}
