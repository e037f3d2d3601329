package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The 78 bytes of BIP-32's serialisation, of a private or a public key.
 *
 * @param depth steps from the master key, 0 to 255
 * @param parentFingerprint first four bytes of the parent's HASH160, 0 for a master key
 * @param childNumber the last step, 0 for a master key
 * @param chainCode 32 bytes
 * @param key 33 bytes: 0 and the private key, or the compressed public key
 */
@SuppressWarnings("ArrayRecordComponent")
record ExtendedKey(int depth, int parentFingerprint, int childNumber, byte[] chainCode, byte[] key) {
    static final int XPRV = 0x0488_ADE4;
    static final int XPUB = 0x0488_B21E;
    private static final int BYTES = 78;

    /** Reads a key of this version, strictly. The text is ASCII and the caller's to wipe. */
    static ExtendedKey read(byte[] text, int version) {
        String name = version == XPRV ? "xprv" : "xpub";
        byte[] payload = text.length > 120 ? null : Base58.decodeChecked(text);
        if (payload == null) {
            throw new RefusedException(name + ".checksum", name + ": its checksum is wrong: it was not copied right");
        }
        if (payload.length != BYTES || ByteBuffer.wrap(payload).getInt() != version) {
            Arrays.fill(payload, (byte) 0);
            throw new RefusedException(name + ".version", name + ": is not an extended key that begins with " + name);
        }
        ByteBuffer in = ByteBuffer.wrap(payload).position(4);
        ExtendedKey read = new ExtendedKey(in.get() & 0xff, in.getInt(), in.getInt(), new byte[32], new byte[33]);
        in.get(read.chainCode).get(read.key);
        Arrays.fill(payload, (byte) 0);
        if (read.depth == 0 && (read.parentFingerprint != 0 || read.childNumber != 0)) {
            read.wipe();
            throw new RefusedException(name + ".parent", name + ": a master key has no parent and no child number");
        }
        return read;
    }

    byte[] write(int version) {
        byte[] payload = ByteBuffer.allocate(BYTES)
                .putInt(version)
                .put((byte) depth)
                .putInt(parentFingerprint)
                .putInt(childNumber)
                .put(chainCode)
                .put(key)
                .array();
        byte[] text = Base58.encodeChecked(payload);
        Arrays.fill(payload, (byte) 0);
        return text;
    }

    void wipe() {
        Hashes.wipe(chainCode, key);
    }

    @Override
    public String toString() {
        return "ExtendedKey[***]";
    }
}
