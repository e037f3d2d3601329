package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;
import java.nio.ByteBuffer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What a guess at a password costs: Argon2id, version 0x13. Bounds are checked before any memory is taken.
 *
 * @param memoryKib at least 8 a lane, at most 1 GiB
 * @param iterations 1 to 10
 * @param lanes 1 to 16
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9106">RFC 9106</a>
 */
public record Argon2Cost(int memoryKib, int iterations, int lanes) {
    /** The second recommended choice of RFC 9106, section 4: 64 MiB, three passes, four lanes. */
    public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 4);

    static final int BYTES = 12;
    static final int KEY_BYTES = 32;
    private static final int MAX_MEMORY_KIB = 1024 * 1024;
    private static final int MAX_ITERATIONS = 10;
    private static final int MAX_LANES = 16;

    public Argon2Cost {
        if (lanes < 1
                || lanes > MAX_LANES
                || iterations < 1
                || iterations > MAX_ITERATIONS
                || memoryKib < 8 * lanes
                || memoryKib > MAX_MEMORY_KIB) {
            throw new RefusedException(
                    "vault.parameters",
                    "vault: its Argon2 parameters are outside 8 KiB a lane to 1 GiB, 1 to 10 passes, 1 to 16 lanes");
        }
    }

    static Argon2Cost read(ByteBuffer in) {
        return new Argon2Cost(in.getInt(), in.getInt(), in.getInt());
    }

    void write(ByteBuffer out) {
        out.putInt(memoryKib).putInt(iterations).putInt(lanes);
    }

    /** The 32-byte key of a password. The caller wipes it. */
    byte[] key(Secret password, byte[] salt) {
        if (memoryKib * 1024L > Runtime.getRuntime().maxMemory() / 10 * 9) {
            throw new RefusedException(
                    "vault.memory",
                    "vault: opening it takes " + memoryKib / 1024 + " MiB of heap: start with a larger -Xmx");
        }
        byte[] normal = Nfkd.of(password.bytes());
        byte[] key = new byte[KEY_BYTES];
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        generator.generateBytes(normal, key);
        Hashes.wipe(normal);
        return key;
    }
}
