package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.ImportedKey;
import dev.strongroom.chain.key.Keystore;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vault import}: one more key, from a key file of another program or as hex. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Take a private key of Ethereum or TRON that was made elsewhere into a vault.",
        footer = {
            "",
            "The key gets a wallet index of its own, the same on Ethereum and TRON. The vault's words do not bring it "
                    + "back: keep copies of the vault file. Whoever had the key before may still have it: for money "
                    + "that is to stay, pay it on to a wallet that was made in a vault."
        })
final class VaultImport implements Callable<Integer> {
    private final Vaults vaults;
    private final Chains chains;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address that the key must have; may be left out where the key file names it.")
    private @Nullable String address;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    /** Where the key comes from. */
    static final class Source {
        @Option(
                names = "--key-file",
                required = true,
                paramLabel = "FILE",
                description = "File with the private key, 64 hex digits; it is read, never written.")
        private @Nullable Path keyFile;

        @ArgGroup(exclusive = false)
        private @Nullable Locked locked;
    }

    /** A key file under a password. */
    static final class Locked {
        @Option(
                names = "--keystore",
                required = true,
                paramLabel = "FILE",
                description = "Key file in the form of Web3 Secret Storage, version 3; it is read, never written.")
        private Path keystore = Path.of("");

        @Option(
                names = "--keystore-password-file",
                required = true,
                paramLabel = "FILE",
                description = "UTF-8 file with the key file's password; one trailing newline is removed.")
        private Path passwordFile = Path.of("");
    }

    VaultImport(Vaults vaults, Chains chains) {
        this.vaults = vaults;
        this.chains = chains;
    }

    @Override
    public Integer call() throws IOException {
        List<String> expected = new ArrayList<>();
        if (address != null) {
            expected.add(address);
        }
        try (ImportedKey key = key(expected);
                OpenVault vault = options.open(vaults)) {
            int index =
                    vaults.importKey(vault, key, expected, Registry.builtIn().families(chains.namespaces()));
            say(vault, index);
        }
        return 0;
    }

    private ImportedKey key(List<String> expected) throws IOException {
        Locked locked = source.locked;
        if (locked == null) {
            try (Secret text = Secret.read(Objects.requireNonNull(source.keyFile))) {
                return ImportedKey.ofHex(text);
            }
        }
        Keystore keystore = Keystore.read(bounded(locked.keystore));
        keystore.address().ifPresent(expected::add);
        try (Secret password = Secret.read(locked.passwordFile)) {
            return ImportedKey.of(keystore, password);
        }
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Keystore.MAX_BYTES + 1);
        }
    }

    private void say(OpenVault vault, int index) {
        PrintWriter out = spec.commandLine().getOut();
        VaultReport report = new VaultReport(options.vault(), vault);
        if (json) {
            out.println(report.json()
                    .put("index", index)
                    .put("backup", vault.backup().toString()));
        } else {
            out.println("Took the key into " + options.vault() + " at wallet index " + index + ".");
            report.lines().forEach(out::println);
            out.println("Backup:      " + vault.backup() + ", which does not have the key");
            out.println("Words:       do not bring this key back: keep copies of " + options.vault());
        }
        out.flush();
    }
}
