package dev.strongroom.core.cli;

import dev.strongroom.chain.bench.BalancesBenchmark;
import dev.strongroom.chain.bench.BenchCommand;
import dev.strongroom.chain.bench.FollowerBenchmark;
import dev.strongroom.chain.bench.KeysBenchmark;
import dev.strongroom.chain.bench.SignBenchmark;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.sandbox.SandboxCommand;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.demo.DemoCommand;
import dev.strongroom.core.ledger.LedgerBenchmark;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The whole command line: every command of the program, offline and online. */
@Command(
        name = "strongroom",
        mixinStandardHelpOptions = true,
        versionProvider = Strongroom.Version.class,
        description = "Treasury desk for customers' crypto: core, practice network and offline signing")
public final class Strongroom {
    private Strongroom() {}

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties build = new Properties();
            try (InputStream in = Strongroom.class.getResourceAsStream("version.properties")) {
                build.load(Objects.requireNonNull(in, "version.properties"));
            }
            return new String[] {"strongroom " + build.getProperty("version")};
        }
    }

    /** The command line with all its commands. */
    static CommandLine commands() {
        CommandLine commands = new CommandLine(new Strongroom());
        Offline.addTo(commands);
        commands.addSubcommand(new SandboxCommand());
        commands.addSubcommand(new CoreCommand());
        commands.addSubcommand(new BackupCommand(Clock.systemUTC()));
        commands.addSubcommand(new RestoreCommand(Clock.systemUTC()));
        commands.addSubcommand(new ReconciliationCommand(Clock.systemUTC()));
        commands.addSubcommand(new NoncesCommand());
        commands.addSubcommand(new DemoCommand());
        commands.addSubcommand(new BenchCommand(List.of(
                new KeysBenchmark(),
                new SignBenchmark(),
                new FollowerBenchmark(),
                new BalancesBenchmark(),
                new LedgerBenchmark(System.getenv()))));
        return commands;
    }

    public static void main(String[] args) {
        System.exit(Cli.run(commands(), args));
    }
}
