package dev.strongroom.desktop.workstation.vault;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.Secret;
import java.security.MessageDigest;

/**
 * What a person typed for a new vault, each twice. Nothing could ever tell a mistyped passphrase from the right one: it
 * opens another wallet.
 *
 * @param password of the vault's file
 * @param passphrase of the words by BIP-39; empty for none
 */
record NewSecrets(Secret password, Secret passwordAgain, Secret passphrase, Secret passphraseAgain)
        implements AutoCloseable {
    /** Without a passphrase. */
    static NewSecrets of(Secret password, Secret again) {
        return new NewSecrets(password, again, Secret.owning(new byte[0]), Secret.owning(new byte[0]));
    }

    /** Closes the repetitions; where it refuses, everything. */
    void agree() {
        try {
            Passwords.agreed(password, passwordAgain);
            try (passphraseAgain) {
                if (!MessageDigest.isEqual(passphrase.bytes(), passphraseAgain.bytes())) {
                    throw new RefusedException(
                            "passphrase.differs", "passphrase: was typed differently the second time");
                }
            }
        } catch (RefusedException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        password.close();
        passwordAgain.close();
        passphrase.close();
        passphraseAgain.close();
    }
}
