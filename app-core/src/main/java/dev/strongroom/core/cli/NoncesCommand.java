package dev.strongroom.core.cli;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.rpc.Endpoint;
import dev.strongroom.chain.rpc.RpcSettings;
import dev.strongroom.chain.rpc.Surroundings;
import dev.strongroom.chain.solana.SolanaNonces;
import dev.strongroom.chain.solana.node.SolanaNonceMaker;
import dev.strongroom.chain.wiring.Offline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nonces}: opens the nonce accounts that a Solana wallet pays from, one for each payment in flight. */
@Command(
        name = "nonces",
        mixinStandardHelpOptions = true,
        description = "Open the nonce accounts of a Solana wallet, paid by a hot wallet. Do it before the hot wallet is"
                + " taken into the books: its rent is booked nowhere. Accounts that are there already are left alone.")
final class NoncesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--vault", required = true, paramLabel = "FILE", description = "vault with the hot wallet's key")
    private Path vault = Path.of("");

    @Option(names = "--password-file", required = true, paramLabel = "FILE", description = "file with its password")
    private Path passwordFile = Path.of("");

    @Option(
            names = "--index",
            paramLabel = "N",
            defaultValue = "0",
            description = "the hot wallet's number in the vault (default: ${DEFAULT-VALUE})")
    private int index;

    @Option(names = "--network", required = true, paramLabel = "CAIP2", description = "a Solana network")
    private String network = "";

    @Option(names = "--node", required = true, paramLabel = "URL", description = "a node of it")
    private String node = "";

    @Option(
            names = "--for",
            required = true,
            paramLabel = "ADDRESS",
            description = "the wallet that is to pay: the hot one itself, or a cold one")
    private String wallet = "";

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "4",
            description = "how many there are to be, 1 to " + SolanaNonces.POOL + " (default: ${DEFAULT-VALUE})")
    private int count;

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > SolanaNonces.POOL) {
            throw new RefusedException("count.range", "--count: " + count + " is not from 1 to " + SolanaNonces.POOL);
        }
        ListedNetwork listed = Registry.builtIn().network(Network.parse(network));
        if (!listed.network().namespace().equals("solana")) {
            throw new RefusedException("network.wrong", "--network: only Solana's payments stand on nonce accounts");
        }
        Chains chains = Offline.chains();
        Chain chain = chains.of(listed.network());
        Address authority = chain.address(listed.network(), wallet);
        PrintWriter out = spec.commandLine().getOut();
        SolanaNonceMaker maker = new SolanaNonceMaker(
                listed, List.of(Endpoint.parse(node)), RpcSettings.DEFAULT, Surroundings.ofSystem());
        try (maker;
                Secret password = Secret.read(passwordFile);
                OpenVault open = new Vaults(chains, new SecureRandom()).open(vault, password)) {
            maker.open(open.wallet(chain, index), authority, count).forEach(account -> out.println(account.text()));
        }
        out.flush();
        return CommandLine.ExitCode.OK;
    }
}
