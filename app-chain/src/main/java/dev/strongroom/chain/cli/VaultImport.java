package dev.strongroom.chain.cli;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.ClaimedKey;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vault import}: more keys, from a key file of another program or as hex, or a folder of these. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Take a private key of Ethereum or TRON that was made elsewhere into a vault, or up to 100 at once.",
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
                description = "File with the private key, 64 hex digits; it is read, never written. Or a folder of such"
                        + " files, each named after its address.")
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
                description = "Key file in the form of Web3 Secret Storage, version 3; it is read, never written. Or a"
                        + " folder of such files.")
        private Path keystore = Path.of("");

        @Option(
                names = "--keystore-password-file",
                required = true,
                paramLabel = "FILE",
                description =
                        "UTF-8 file with the key file's password, or that of all; one trailing newline is removed."
                                + " Or a folder with a file of the same name for each.")
        private Path passwordFile = Path.of("");
    }

    VaultImport(Vaults vaults, Chains chains) {
        this.vaults = vaults;
        this.chains = chains;
    }

    @Override
    public Integer call() throws IOException {
        List<Network> networks = Registry.builtIn().families(chains.namespaces());
        List<ClaimedKey> keys = new ArrayList<>();
        Map<List<Address>, Path> taken = new HashMap<>();
        try (OpenVault vault = options.open(vaults)) {
            for (Path file : files(vault)) {
                named(file, () -> {
                    keys.add(read(file));
                    List<Address> addresses = vaults.requireNew(vault, keys.getLast(), networks);
                    requireOnce(taken.put(addresses, file));
                });
            }
            say(vault, vaults.importKeys(vault, keys, networks), keys.size());
        } finally {
            keys.forEach(claimed -> claimed.key().close());
        }
        return 0;
    }

    /** What is done with one file. */
    private interface Work {
        void run() throws IOException;
    }

    /** A refusal names the file where there are several. */
    private void named(Path file, Work work) throws IOException {
        try {
            work.run();
        } catch (RefusedException e) {
            throw file.equals(place())
                    ? e
                    : new RefusedException(e.code(), KeyFolder.name(file) + ": " + e.reason(), e);
        }
    }

    private static void requireOnce(@Nullable Path before) {
        if (before != null) {
            throw new RefusedException(
                    "key.folder", "key: is twice in the folder, as " + KeyFolder.name(before) + " too");
        }
    }

    private Path place() {
        Locked locked = source.locked;
        return locked == null ? Objects.requireNonNull(source.keyFile) : locked.keystore;
    }

    private List<Path> files(OpenVault vault) throws IOException {
        Path place = place();
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        if (address != null) {
            throw new RefusedException("key.folder", "--address: is of one key, and " + place + " is a folder");
        }
        return KeyFolder.files(place, vault.importRoom());
    }

    private ClaimedKey read(Path file) throws IOException {
        List<String> expected = new ArrayList<>();
        if (address != null) {
            expected.add(address);
        }
        Locked locked = source.locked;
        if (locked == null) {
            if (!file.equals(place())) {
                expected.add(KeyFolder.stem(file));
            }
            try (Secret text = Secret.read(file)) {
                return new ClaimedKey(ImportedKey.ofHex(text), expected);
            }
        }
        Keystore keystore = Keystore.read(bounded(file));
        keystore.address().ifPresent(expected::add);
        if (expected.isEmpty() && !file.equals(place())) {
            throw new RefusedException(
                    "address.missing", "address: the file names none: import it by itself, with --address");
        }
        Path passwordFile = Files.isDirectory(locked.passwordFile)
                ? locked.passwordFile.resolve(KeyFolder.name(file))
                : locked.passwordFile;
        try (Secret password = Secret.read(passwordFile)) {
            return new ClaimedKey(ImportedKey.of(keystore, password), expected);
        }
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Keystore.MAX_BYTES + 1);
        }
    }

    private void say(OpenVault vault, int first, int count) {
        PrintWriter out = spec.commandLine().getOut();
        VaultReport report = new VaultReport(options.vault(), vault);
        if (json) {
            out.println(report.json()
                    .put("index", first)
                    .put("count", count)
                    .put("backup", vault.backup().toString()));
        } else {
            out.println(
                    count == 1
                            ? "Took the key into " + options.vault() + " at wallet index " + first + "."
                            : "Took " + count + " keys into " + options.vault() + " at the wallet indices " + first
                                    + " to " + (first + count - 1) + ".");
            report.lines().forEach(out::println);
            out.println(
                    "Backup:      " + vault.backup() + ", which does not have " + (count == 1 ? "the key" : "them"));
            out.println("Words:       do not bring " + (count == 1 ? "this key" : "these keys")
                    + " back: keep copies of " + options.vault());
        }
        out.flush();
    }
}
