package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a vault's generations: a fresh data key and fresh nonces every time, read back before anything is replaced.
 */
final class VaultWriter {
    private final Path path;
    private final SecureRandom random;

    VaultWriter(Path path, SecureRandom random) {
        this.path = path;
        this.random = random;
    }

    /** One generation as it stands on disk. */
    @SuppressWarnings("ArrayRecordComponent")
    record Written(VaultFile file, byte[] bytes) {}

    /** A slot with its key. */
    @SuppressWarnings("ArrayRecordComponent")
    record Slot(Argon2Cost cost, byte[] salt, byte[] key) {}

    Path path() {
        return path;
    }

    static byte[] slotKey(Argon2Cost cost, Secret password, byte[] salt) {
        if (password.isEmpty()) {
            throw new RefusedException("password.empty", "password: is empty");
        }
        return cost.key(password, salt);
    }

    Slot slot(Argon2Cost cost, Secret password) {
        byte[] salt = random(KeySlot.SALT_BYTES);
        return new Slot(cost, salt, slotKey(cost, password, salt));
    }

    Written create(byte[] id, List<Slot> slots, VaultContents contents) throws IOException {
        Written written = seal(id, 1, false, slots, contents);
        DurableFile.create(path, written.bytes());
        return written;
    }

    /** Replaces the generation before, which is kept as a backup. */
    Written replace(Written before, boolean journalBegun, List<Slot> slots, VaultContents contents) throws IOException {
        VaultFile old = before.file();
        Written written = seal(old.id(), old.generation() + 1, journalBegun, slots, contents);
        DurableFile.replace(path, before.bytes(), written.bytes(), VaultBackups.of(path, old.generation()));
        return written;
    }

    private Written seal(byte[] id, long generation, boolean journalBegun, List<Slot> slots, VaultContents contents) {
        byte[] dataKey = random(AesGcm.KEY_BYTES);
        byte[] plain = contents.write();
        try {
            List<KeySlot> wrapped = slots.stream()
                    .map(slot -> KeySlot.wrap(slot.cost(), slot.salt(), slot.key(), dataKey, random))
                    .toList();
            byte[] nonce = random(AesGcm.NONCE_BYTES);
            byte[] bytes = new VaultFile(contents.version(), id, generation, journalBegun, wrapped, nonce, new byte[0])
                    .sealed(dataKey, plain)
                    .write();
            requireReadable(bytes, slots, plain);
            return new Written(VaultFile.read(bytes), bytes);
        } finally {
            Hashes.wipe(dataKey, plain);
        }
    }

    private static void requireReadable(byte[] bytes, List<Slot> slots, byte[] plain) {
        boolean readable = VaultFile.isWhole(bytes);
        VaultFile file = VaultFile.read(bytes);
        for (int i = 0; i < slots.size(); i++) {
            byte[] dataKey = file.slots().get(i).unwrap(slots.get(i).key());
            byte[] again = dataKey == null ? null : file.open(dataKey);
            readable &= Arrays.equals(plain, again);
        }
        if (!readable) {
            throw new IllegalStateException(
                    "the new vault does not read back: nothing was written, suspect this machine");
        }
    }

    static VaultContents contents(VaultFile file, byte[] dataKey) {
        byte[] plain = file.open(dataKey);
        if (plain == null) {
            throw VaultFile.tampered("its contents are not what was sealed: use the backup");
        }
        try {
            VaultContents contents = VaultContents.read(file.version(), plain);
            if (contents.slotKeys().size() != file.slots().size()) {
                throw VaultFile.tampered("it has another number of passwords than its contents say");
            }
            return contents;
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        random.nextBytes(made);
        return made;
    }
}
