package dev.strongroom.chain.cli;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code vault check}: whether a vault is whole, opens, and agrees with the words on paper. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Open a vault, recompute its addresses and, if asked, compare the words that were written down.",
        footer = {
            "",
            "Answers of a vault that does not open: vault.damaged (use the backup), vault.password (wrong password), "
                    + "vault.tampered, vault.address (its keys do not give its recorded addresses)."
        })
final class VaultCheck implements Callable<Integer> {
    private final Vaults vaults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @Option(
            names = "--mnemonic-file",
            paramLabel = "FILE",
            description = "UTF-8 file with the words as they were written down; says which positions differ.")
    private @Nullable Path mnemonicFile;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    VaultCheck(Vaults vaults) {
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (OpenVault vault = options.open(vaults)) {
            boolean compared = compareWords(vault);
            VaultReport report = new VaultReport(options.vault(), vault);
            if (json) {
                ObjectNode answer = report.json();
                out.println(compared ? answer.put("mnemonic", "match") : answer);
            } else {
                out.println(options.vault() + " is whole and its keys give its addresses.");
                report.lines().forEach(out::println);
                if (compared) {
                    out.println("Words:       every one matches the vault");
                }
            }
            out.flush();
        }
        return 0;
    }

    private boolean compareWords(OpenVault vault) throws IOException {
        if (mnemonicFile == null) {
            return false;
        }
        try (Secret written = Secret.read(mnemonicFile)) {
            List<Integer> differing = vault.differences(written);
            if (!differing.isEmpty()) {
                String positions = differing.stream().map(String::valueOf).collect(Collectors.joining(", "));
                throw new RefusedException(
                        "mnemonic.differs",
                        mnemonicFile + ": differs from the vault at word " + positions
                                + ": correct what is written down, the vault itself is right");
            }
        }
        return true;
    }
}
