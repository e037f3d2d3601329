package dev.strongroom.chain.sandbox.evm;

import dev.strongroom.chain.key.Keccak256;
import java.util.Collection;

/** The 2048-bit filter of a block's logs (Ethereum yellow paper, section 4.4.3). */
final class Bloom {
    private static final int BYTES = 256;

    private Bloom() {}

    static String of(Collection<Log> logs) {
        byte[] bits = new byte[BYTES];
        for (Log log : logs) {
            add(bits, log.address().bytes());
            log.topics().forEach(topic -> add(bits, Hex.bytes(topic)));
        }
        return Hex.data(bits);
    }

    private static void add(byte[] bits, byte[] entry) {
        byte[] hash = Keccak256.of(entry);
        for (int pair = 0; pair < 6; pair += 2) {
            int bit = ((hash[pair] & 0x07) << 8) | (hash[pair + 1] & 0xff);
            bits[BYTES - 1 - bit / 8] |= (byte) (1 << (bit % 8));
        }
    }
}
