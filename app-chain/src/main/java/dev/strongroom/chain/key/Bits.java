package dev.strongroom.chain.key;

/** Bits from the left, and the words of eleven bits that BIP-39 makes of them. */
final class Bits {
    static final int WORD = 11;

    private Bits() {}

    static int get(byte[] bits, int position) {
        return (bits[position / 8] >>> (7 - position % 8)) & 1;
    }

    /** Sets a bit that is still zero. */
    static void set(byte[] bits, int position, int bit) {
        bits[position / 8] |= (byte) (bit << (7 - position % 8));
    }

    /** The number in the eleven bits of the word at this position, from 0. */
    static int word(byte[] bits, int position) {
        int word = 0;
        for (int i = position * WORD; i < (position + 1) * WORD; i++) {
            word = word << 1 | get(bits, i);
        }
        return word;
    }
}
