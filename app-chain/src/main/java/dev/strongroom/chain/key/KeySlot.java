package dev.strongroom.chain.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * One password's way to the data key: 88 bytes in the file.
 *
 * @param cost of deriving the slot's key
 * @param salt 16 bytes
 * @param nonce 12 bytes, fresh at every write
 * @param wrapped the data key under the slot's key, 48 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record KeySlot(Argon2Cost cost, byte[] salt, byte[] nonce, byte[] wrapped) {
    static final int SALT_BYTES = 16;
    static final int BYTES = Argon2Cost.BYTES + SALT_BYTES + AesGcm.NONCE_BYTES + AesGcm.KEY_BYTES + AesGcm.TAG_BYTES;
    private static final byte[] TAG = "strongroom/vault/v1/slot".getBytes(StandardCharsets.US_ASCII);

    static KeySlot wrap(Argon2Cost cost, byte[] salt, byte[] slotKey, byte[] dataKey, SecureRandom random) {
        byte[] nonce = new byte[AesGcm.NONCE_BYTES];
        random.nextBytes(nonce);
        return new KeySlot(cost, salt, nonce, AesGcm.seal(slotKey, nonce, associated(cost, salt), dataKey));
    }

    /** The data key, or null where this is not the slot's key. */
    byte @Nullable [] unwrap(byte[] slotKey) {
        return AesGcm.open(slotKey, nonce, associated(cost, salt), wrapped);
    }

    private static byte[] associated(Argon2Cost cost, byte[] salt) {
        ByteBuffer out =
                ByteBuffer.allocate(TAG.length + Argon2Cost.BYTES + SALT_BYTES).put(TAG);
        cost.write(out);
        return out.put(salt).array();
    }

    static KeySlot read(ByteBuffer in) {
        KeySlot slot = new KeySlot(
                Argon2Cost.read(in),
                new byte[SALT_BYTES],
                new byte[AesGcm.NONCE_BYTES],
                new byte[AesGcm.KEY_BYTES + AesGcm.TAG_BYTES]);
        in.get(slot.salt).get(slot.nonce).get(slot.wrapped);
        return slot;
    }

    void write(ByteBuffer out) {
        cost.write(out);
        out.put(salt).put(nonce).put(wrapped);
    }
}
