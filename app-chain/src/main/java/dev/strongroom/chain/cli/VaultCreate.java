package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.key.Mnemonic;
import dev.strongroom.chain.key.NewVault;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vault create}: from words that exist, or from new ones that are written to a file of their own. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        description = "Make a vault from a mnemonic that exists or from a new one.",
        footer = {
            "",
            "Write the new words down on paper, compare them with 'vault check --mnemonic-file', then destroy the file. "
                    + "The words (and the passphrase, if there is one) are the only way back when vault or password are lost."
        })
final class VaultCreate implements Callable<Integer> {
    private final Vaults vaults;
    private final Chains chains;
    private final SecureRandom random;
    private final Argon2Cost cost;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Words words = new Words();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "UTF-8 file with the mnemonic's passphrase (BIP-39), where it has one.")
    private @Nullable Path passphraseFile;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    /** Where the words come from. */
    static final class Words {
        @Option(
                names = "--mnemonic-file",
                required = true,
                paramLabel = "FILE",
                description = "UTF-8 file with 12, 15, 18, 21 or 24 words; it is read, never written.")
        private @Nullable Path mnemonicFile;

        @ArgGroup(exclusive = false)
        private @Nullable Generated generated;
    }

    /** New words. */
    static final class Generated {
        @Option(
                names = "--generate",
                required = true,
                paramLabel = "WORDS",
                description = "Make a new mnemonic of 12, 15, 18, 21 or 24 words.")
        private int count;

        @Option(
                names = "--mnemonic-out",
                required = true,
                paramLabel = "FILE",
                description = "New file for the new words, readable by you alone.")
        private Path out = Path.of("");
    }

    VaultCreate(Vaults vaults, Chains chains, SecureRandom random, Argon2Cost cost) {
        this.vaults = vaults;
        this.chains = chains;
        this.random = random;
        this.cost = cost;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(options.vault())) {
            throw new FileAlreadyExistsException(options.vault().toString());
        }
        try (Secret password = options.password();
                Secret passphrase = passphraseFile == null ? Secret.owning(new byte[0]) : Secret.read(passphraseFile);
                Mnemonic mnemonic = mnemonic()) {
            Generated generated = words.generated;
            if (generated != null) {
                try (Secret sentence = mnemonic.sentence()) {
                    DurableFile.create(generated.out, line(sentence));
                }
            }
            NewVault made =
                    new NewVault(mnemonic, passphrase, Registry.builtIn().families(chains.namespaces()), cost);
            try (OpenVault vault = vaults.create(options.vault(), made, password)) {
                say(vault);
            } catch (IOException | RuntimeException e) {
                if (generated != null) {
                    // these words open nothing: left behind, they would be taken for a backup
                    Files.deleteIfExists(generated.out);
                }
                throw e;
            }
        }
        return 0;
    }

    private Mnemonic mnemonic() throws IOException {
        if (words.generated != null) {
            return Mnemonic.generate(words.generated.count, random);
        }
        try (Secret text = Secret.read(Objects.requireNonNull(words.mnemonicFile))) {
            return Mnemonic.read(text.bytes());
        }
    }

    private static byte[] line(Secret sentence) {
        byte[] line = Arrays.copyOf(sentence.bytes(), sentence.length() + 1);
        line[sentence.length()] = '\n';
        return line;
    }

    private void say(OpenVault vault) {
        VaultReport report = new VaultReport(options.vault(), vault);
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            out.println("Made " + options.vault() + ".");
            report.lines().forEach(out::println);
            Generated generated = words.generated;
            if (generated != null) {
                out.println(
                        "Words:       in " + generated.out
                                + ": write them down on paper, compare them with 'vault check --mnemonic-file', destroy the file");
            }
        }
        out.flush();
    }
}
