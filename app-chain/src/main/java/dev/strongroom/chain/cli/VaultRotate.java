package dev.strongroom.chain.cli;

import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Rotation;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vault rotate}: the next generation, with a fresh data key and, if asked, other passwords. */
@Command(
        name = "rotate",
        mixinStandardHelpOptions = true,
        description = "Write a vault anew with a fresh data key and, if asked, other passwords.",
        footer = {
            "",
            "The earlier generation is kept as <vault>.generation-<n> and still opens with its old passwords: check the "
                    + "new vault, then destroy it if the password was changed because somebody knew it."
        })
final class VaultRotate implements Callable<Integer> {
    private final Vaults vaults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "UTF-8 file with the password that takes the place of --password-file's.")
    private @Nullable Path newPassword;

    @Option(
            names = "--add-password-file",
            paramLabel = "FILE",
            description = "UTF-8 file with one more password that opens the vault.")
    private @Nullable Path addedPassword;

    @Option(names = "--drop-others", description = "Every password but those named here stops opening the vault.")
    private boolean dropOthers;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    VaultRotate(Vaults vaults) {
        this.vaults = vaults;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Secret replacing = newPassword == null ? null : Secret.read(newPassword);
                Secret added = addedPassword == null ? null : Secret.read(addedPassword);
                OpenVault vault = options.open(vaults)) {
            vault.rotate(new Rotation(replacing, added, dropOthers));
            VaultReport report = new VaultReport(options.vault(), vault);
            if (json) {
                out.println(report.json().put("backup", vault.backup().toString()));
            } else {
                out.println("Wrote generation " + vault.generation() + " of " + options.vault() + ".");
                report.lines().forEach(out::println);
                out.println("Backup:      " + vault.backup() + ", which opens with the passwords it had");
            }
            out.flush();
        }
        return 0;
    }
}
