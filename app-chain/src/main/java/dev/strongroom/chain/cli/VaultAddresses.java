package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code vault addresses}: the first wallets of a network. */
@Command(
        name = "addresses",
        mixinStandardHelpOptions = true,
        description = "List a vault's addresses on a network, with their derivation paths.")
final class VaultAddresses implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Vaults vaults;
    private final Chains chains;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @Option(names = "--network", required = true, paramLabel = "CAIP2", description = "The network, such as eip155:1.")
    private String network = "";

    @Option(names = "--count", required = true, paramLabel = "N", description = "How many, from index 0; 1 to 100000.")
    private int count;

    @Option(names = "--json", description = "Answer in JSON: [{\"path\",\"address\"}].")
    private boolean json;

    VaultAddresses(Vaults vaults, Chains chains) {
        this.vaults = vaults;
        this.chains = chains;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1 || count > MOST) {
            throw new RefusedException("count.range", "--count: " + count + " is not from 1 to " + MOST);
        }
        Network listed = Registry.builtIn().network(Network.parse(network)).network();
        Chain chain = chains.of(listed);
        PrintWriter out = spec.commandLine().getOut();
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        try (OpenVault vault = options.open(vaults)) {
            for (int i = 0; i < count; i++) {
                answer.addObject()
                        .put("path", chain.path(i))
                        .put("address", vault.address(chain, listed, i).text());
            }
        }
        if (json) {
            out.println(answer);
        } else {
            answer.forEach(a -> out.println(
                    a.path("path").stringValue() + "  " + a.path("address").stringValue()));
        }
        out.flush();
        return 0;
    }
}
