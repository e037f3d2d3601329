package dev.strongroom.chain.cli;

import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vault enrol}: offers the vault's staff key to the admins. */
@Command(
        name = "enrol",
        mixinStandardHelpOptions = true,
        description = "Write the enrolment file that offers this vault's staff key to the admins.",
        footer = {
            "",
            "Read the fingerprint words to the admins yourself: they compare them before they sign the roster."
        })
final class VaultEnrol implements Callable<Integer> {
    private final Vaults vaults;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @Option(names = "--staff", required = true, paramLabel = "ID", description = "The id you are to have.")
    private String staff = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Your name, for people.")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file for the enrolment.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    VaultEnrol(Vaults vaults, Clock clock) {
        this.vaults = vaults;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter console = spec.commandLine().getOut();
        try (OpenVault vault = options.open(vaults)) {
            byte[] file = Enrolment.make(
                            staff, name, vault.staffKey(), clock.instant().truncatedTo(ChronoUnit.MILLIS))
                    .bytes();
            DurableFile.create(out, file);
            VaultReport report = new VaultReport(options.vault(), vault);
            if (json) {
                console.println(report.json().put("enrolment", out.toString()));
            } else {
                console.println("Wrote the enrolment of " + name + " to " + out + ".");
                report.lines().forEach(console::println);
            }
            console.flush();
        }
        return 0;
    }
}
