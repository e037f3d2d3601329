package dev.strongroom.chain.evm.node;

import dev.strongroom.chain.key.Keccak256;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The 2048-bit filter that a header holds of all the logs of its block (Ethereum yellow paper, section 4.4.3).
 * Remembers the bits of what it has met, for as long as it lives: contracts and topics come again and again.
 */
final class LogsBloom {
    private static final int BYTES = 256;
    private static final int BITS_EACH = 3;

    private final Map<String, int[]> met = new HashMap<>();

    byte[] of(List<MinedTransaction> transactions) {
        byte[] bloom = new byte[BYTES];
        for (MinedTransaction transaction : transactions) {
            for (EventLog log : transaction.logs()) {
                add(bloom, log.contract());
                log.topics().forEach(topic -> add(bloom, topic));
            }
        }
        return bloom;
    }

    private void add(byte[] bloom, String hex) {
        for (int bit : met.computeIfAbsent(hex, LogsBloom::bits)) {
            bloom[BYTES - 1 - bit / 8] |= (byte) (1 << (bit % 8));
        }
    }

    /** The low eleven bits of the first three pairs of bytes of the hash. */
    private static int[] bits(String hex) {
        byte[] hash = Keccak256.of(HexFormat.of().parseHex(hex, 2, hex.length()));
        int[] bits = new int[BITS_EACH];
        for (int i = 0; i < BITS_EACH; i++) {
            bits[i] = ((hash[2 * i] & 0x07) << 8) | (hash[2 * i + 1] & 0xff);
        }
        return bits;
    }
}
