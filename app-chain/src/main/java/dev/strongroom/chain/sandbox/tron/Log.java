package dev.strongroom.chain.sandbox.tron;

import java.util.List;

/**
 * An event of a contract.
 *
 * @param contract whose event it is
 * @param topics 32-byte words, the event's hash first
 * @param data hex
 */
record Log(Account contract, List<String> topics, String data) {}
