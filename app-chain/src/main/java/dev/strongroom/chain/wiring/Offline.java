package dev.strongroom.chain.wiring;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.cli.DecodeCommand;
import dev.strongroom.chain.cli.SignCommand;
import dev.strongroom.chain.cli.VaultCommand;
import dev.strongroom.chain.evm.EvmCodec;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.solana.SolanaCodec;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands that never meet a network, as a program of their own: no class of the online half is loaded. */
public final class Offline {
    private Offline() {}

    /** The offline half of every chain that the program knows. */
    public static Chains chains() {
        return Chains.of(List.of(new EvmCodec(), new SolanaCodec()));
    }

    /** The offline commands, to be added to a larger command line or run by themselves. */
    public static void addTo(CommandLine commands) {
        Chains chains = chains();
        commands.addSubcommand(new DecodeCommand(chains, Registry::builtIn));
        commands.addSubcommand(new SignCommand(chains, new Vaults(chains, new SecureRandom()), Clock.systemUTC()));
        commands.addSubcommand(VaultCommand.of(chains, new SecureRandom(), Clock.systemUTC()));
    }

    @Command(name = "strongroom", mixinStandardHelpOptions = true, description = "Strongroom, offline commands")
    private static final class Root {}

    public static void main(String[] args) {
        // picocli would load the classes of JDBC, only to know how to read an option of such a type
        System.setProperty("picocli.converters.excludes", "java.sql.*");
        CommandLine commands = new CommandLine(new Root());
        addTo(commands);
        System.exit(Cli.run(commands, args));
    }
}
