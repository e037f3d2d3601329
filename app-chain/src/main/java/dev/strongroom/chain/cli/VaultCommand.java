package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.key.Vaults;
import java.security.SecureRandom;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vault}: the file that holds the keys. */
@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Make, check and rotate the file that holds the keys.",
        footer = {
            "",
            "A vault holds one mnemonic, the wallets that come from it, the staff key of the person or desk it "
                    + "belongs to, and keys that were imported. No command overwrites a file: a rotated vault's earlier generation stays beside it "
                    + "as <vault>.generation-<n>.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 refused (nothing has changed)."
        })
public final class VaultCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    private VaultCommand() {}

    /** The command with its subcommands, to be added to a larger command line. */
    public static CommandLine of(Chains chains, SecureRandom random, Clock clock) {
        return of(chains, random, clock, Argon2Cost.STANDARD);
    }

    /** @param cost of trying a password of the vaults that are made */
    static CommandLine of(Chains chains, SecureRandom random, Clock clock, Argon2Cost cost) {
        Vaults vaults = new Vaults(chains, random);
        return new CommandLine(new VaultCommand())
                .addSubcommand(new VaultCreate(vaults, chains, random, cost))
                .addSubcommand(new VaultAddresses(vaults, chains))
                .addSubcommand(new VaultCheck(vaults))
                .addSubcommand(new VaultImport(vaults, chains))
                .addSubcommand(new VaultRotate(vaults))
                .addSubcommand(new VaultEnrol(vaults, clock))
                .addSubcommand(new VaultDeposits(vaults, chains, clock));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "name what to do: create, addresses, check, import, rotate, enrol or deposits");
    }
}
