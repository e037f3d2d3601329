package dev.strongroom.chain.key;

import dev.strongroom.chain.RefusedException;

/** How a key file makes a key of a password: one of two ways, each within bounds that are checked before any work. */
sealed interface KeystoreKdf {
    /** Of the derived key only so many are ever used; more of them change none of these. */
    int KEY_BYTES = 32;

    /** The key; the caller wipes it. */
    byte[] key(byte[] password);

    /** Reads {@code kdf} and {@code kdfparams}. */
    static KeystoreKdf read(KeystoreFields crypto) {
        KeystoreFields parameters = crypto.object("kdfparams");
        return switch (crypto.text("kdf")) {
            case "scrypt" -> Scrypted.read(parameters);
            case "pbkdf2" -> Pbkdf2.read(parameters);
            default -> throw new RefusedException("keystore.kdf", "keystore.crypto.kdf: is neither scrypt nor pbkdf2");
        };
    }

    private static byte[] salt(KeystoreFields parameters) {
        parameters.number("dklen", KEY_BYTES, 2 * KEY_BYTES);
        return parameters.hex("salt", 8, 64);
    }

    /** @param c iterations, at most ten million: seconds */
    @SuppressWarnings("ArrayRecordComponent")
    record Pbkdf2(int c, byte[] salt) implements KeystoreKdf {
        private static final int MAX_ITERATIONS = 10_000_000;

        private static Pbkdf2 read(KeystoreFields parameters) {
            parameters.requireOnly("c", "dklen", "prf", "salt");
            parameters.requireText("keystore.prf", "prf", "hmac-sha256");
            return new Pbkdf2(parameters.number("c", 1, MAX_ITERATIONS), KeystoreKdf.salt(parameters));
        }

        @Override
        public byte[] key(byte[] password) {
            return Scrypt.pbkdf2(password, salt, c, KEY_BYTES);
        }
    }

    /** The usual cost is n = 262144, r = 8, p = 1: 256 MiB, and an eighth of the most work that is done here. */
    @SuppressWarnings("ArrayRecordComponent")
    record Scrypted(int n, int r, int p, byte[] salt) implements KeystoreKdf {
        private static final int MAX_N = 1 << 22;
        private static final int MAX_R = 32;
        private static final int MAX_P = 32;
        /** Of n·r: 1 GiB. */
        private static final long MAX_MEMORY = 1L << 23;
        /** Of n·r·p: seconds. */
        private static final long MAX_WORK = 1L << 24;

        private static Scrypted read(KeystoreFields parameters) {
            parameters.requireOnly("n", "r", "p", "dklen", "salt");
            int n = parameters.number("n", 2, MAX_N);
            int r = parameters.number("r", 1, MAX_R);
            int p = parameters.number("p", 1, MAX_P);
            long memory = (long) n * r;
            if (Integer.bitCount(n) != 1 || memory > MAX_MEMORY || memory * p > MAX_WORK) {
                throw new RefusedException(
                        "keystore.parameters",
                        "keystore.crypto.kdfparams: n is no power of two, or n, r and p ask for more than 1 GiB or"
                                + " more than eight times the usual work");
            }
            return new Scrypted(n, r, p, KeystoreKdf.salt(parameters));
        }

        @Override
        public byte[] key(byte[] password) {
            long bytes = 128L * n * r;
            if (bytes > Runtime.getRuntime().maxMemory() / 10 * 9) {
                throw new RefusedException(
                        "keystore.memory",
                        "keystore: opening it takes " + bytes / (1024 * 1024) + " MiB of heap: start with a larger"
                                + " -Xmx");
            }
            return Scrypt.key(password, salt, n, r, p, KEY_BYTES);
        }
    }
}
