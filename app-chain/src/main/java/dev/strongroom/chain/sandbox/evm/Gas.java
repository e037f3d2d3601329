package dev.strongroom.chain.sandbox.evm;

/** What a transaction costs before anything is carried out. */
final class Gas {
    static final long TRANSFER = 21_000;

    private static final long ZERO_BYTE = 4;
    private static final long OTHER_BYTE = 16;
    /** A token of call data, and the floor for each (EIP-7623). */
    private static final long FLOOR = 10;

    private Gas() {}

    /** 21,000, and 4 a zero byte and 16 any other byte of call data. */
    static long intrinsic(String data) {
        long zeros = zeros(data);
        return TRANSFER + zeros * ZERO_BYTE + (length(data) - zeros) * OTHER_BYTE;
    }

    /** The least a transaction pays for its call data, whatever it does (EIP-7623). */
    static long floor(String data) {
        long zeros = zeros(data);
        return TRANSFER + FLOOR * (zeros + 4 * (length(data) - zeros));
    }

    private static long length(String data) {
        return Math.subtractExact(data.length() / 2, 1);
    }

    private static long zeros(String data) {
        long zeros = 0;
        for (int i = 2; i < data.length(); i += 2) {
            if (data.charAt(i) == '0' && data.charAt(i + 1) == '0') {
                zeros++;
            }
        }
        return zeros;
    }
}
