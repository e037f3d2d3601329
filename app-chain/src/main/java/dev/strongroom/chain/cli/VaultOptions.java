package dev.strongroom.chain.cli;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command that opens a vault. */
final class VaultOptions {
    @Option(names = "--vault", required = true, paramLabel = "FILE", description = "The vault file.")
    private Path vault = Path.of("");

    @Option(
            names = "--password-file",
            required = true,
            paramLabel = "FILE",
            description = "UTF-8 file with the password; one trailing newline is removed.")
    private Path passwordFile = Path.of("");

    Path vault() {
        return vault;
    }

    Secret password() throws IOException {
        return Secret.read(passwordFile);
    }

    OpenVault open(Vaults vaults) throws IOException {
        try (Secret password = password()) {
            return vaults.open(vault, password);
        }
    }
}
