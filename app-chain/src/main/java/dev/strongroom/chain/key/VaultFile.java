package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a vault file; see {@code docs/formats/vault.md}.
 *
 * @param version 1, or 2 where it holds imported keys
 * @param id 16 bytes, the same for life
 * @param generation 1 for the first file, one more at every write
 * @param journalBegun whether a signer's journal was ever begun with this vault
 * @param slots 1 to 8
 * @param nonce of the body
 * @param body the sealed contents
 */
@SuppressWarnings("ArrayRecordComponent")
record VaultFile(
        int version, byte[] id, long generation, boolean journalBegun, List<KeySlot> slots, byte[] nonce, byte[] body) {
    static final int ID_BYTES = 16;
    static final int MAX_SLOTS = 8;
    static final int MAX_BYTES = 1 << 20;
    private static final byte[] MAGIC = "SRVAULT\n".getBytes(StandardCharsets.US_ASCII);
    private static final int NEWEST = 2;
    private static final int HASH_BYTES = 32;
    private static final int FIXED_BYTES = MAGIC.length + 2 + ID_BYTES + 8 + 1 + 1 + AesGcm.NONCE_BYTES + 4;

    /** Whether the hash at the end is that of all before it: what any reader can check, without a key. */
    static boolean isWhole(byte[] file) {
        if (file.length < FIXED_BYTES + HASH_BYTES || file.length > MAX_BYTES) {
            return false;
        }
        byte[] covered = Arrays.copyOf(file, file.length - HASH_BYTES);
        byte[] hash = Arrays.copyOfRange(file, covered.length, file.length);
        return MessageDigest.isEqual(hash, Hashes.sha256(covered));
    }

    /** Reads a whole file; Argon2 parameters out of bounds are refused here, before a password is tried. */
    static VaultFile read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file, 0, file.length - HASH_BYTES);
        try {
            byte[] magic = new byte[MAGIC.length];
            in.get(magic);
            if (!Arrays.equals(magic, MAGIC)) {
                throw tampered("it does not begin as a vault does");
            }
            short version = in.getShort();
            if (version < 1 || version > NEWEST) {
                throw new RefusedException(
                        "vault.version",
                        "vault: is of version " + version + " and this program reads versions 1 to " + NEWEST);
            }
            byte[] id = new byte[ID_BYTES];
            in.get(id);
            long generation = in.getLong();
            byte flags = in.get();
            int count = in.get();
            if (generation < 1 || (flags & ~1) != 0 || count < 1 || count > MAX_SLOTS) {
                throw tampered("its header is not in the form of its version");
            }
            List<KeySlot> slots = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                slots.add(KeySlot.read(in));
            }
            byte[] nonce = new byte[AesGcm.NONCE_BYTES];
            in.get(nonce);
            if (in.getInt() != in.remaining()) {
                throw tampered("its length is not what its header says");
            }
            byte[] body = new byte[in.remaining()];
            in.get(body);
            return new VaultFile(version, id, generation, flags == 1, slots, nonce, body);
        } catch (BufferUnderflowException e) {
            throw tampered("it ends too early");
        }
    }

    /** Seals contents under a data key; what stands before the body is bound to it. */
    VaultFile sealed(byte[] dataKey, byte[] plain) {
        return new VaultFile(
                version,
                id,
                generation,
                journalBegun,
                slots,
                nonce,
                AesGcm.seal(dataKey, nonce, head(plain.length + AesGcm.TAG_BYTES), plain));
    }

    /** The contents, or null where the data key opens nothing. */
    byte @Nullable [] open(byte[] dataKey) {
        return body.length < AesGcm.TAG_BYTES ? null : AesGcm.open(dataKey, nonce, head(body.length), body);
    }

    byte[] write() {
        byte[] head = head(body.length);
        byte[] hash = Hashes.sha256(head, body);
        return ByteBuffer.allocate(head.length + body.length + HASH_BYTES)
                .put(head)
                .put(body)
                .put(hash)
                .array();
    }

    private byte[] head(int bodyLength) {
        ByteBuffer out = ByteBuffer.allocate(FIXED_BYTES + slots.size() * KeySlot.BYTES)
                .put(MAGIC)
                .putShort((short) version)
                .put(id)
                .putLong(generation)
                .put((byte) (journalBegun ? 1 : 0))
                .put((byte) slots.size());
        slots.forEach(slot -> slot.write(out));
        return out.put(nonce).putInt(bodyLength).array();
    }

    static RefusedException tampered(String how) {
        return new RefusedException("vault.tampered", "vault: was tampered with: " + how);
    }
}
