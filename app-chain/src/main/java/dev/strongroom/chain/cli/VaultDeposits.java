package dev.strongroom.chain.cli;

import dev.strongroom.chain.Chain;
import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.ceremony.DepositSource;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.key.DurableFile;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code vault deposits}: signs where the deposit addresses of a network come from. */
@Command(
        name = "deposits",
        mixinStandardHelpOptions = true,
        description = "Write a signed deposit source, from which a desk makes the addresses that customers pay to.",
        footer = {
            "",
            "Run it with the custodian's vault, which keeps the keys. On Ethereum and TRON one source gives any number "
                    + "of addresses; on Solana it holds a list, so choose --first and --count.",
            "With --imported it lists the addresses of keys that 'vault import' took, for customers who pay to them "
                    + "already.",
            "Read the first address to the desk: it shows the same one when it has imported the file."
        })
final class VaultDeposits implements Callable<Integer> {
    private static final int USUAL = 1000;

    private final Vaults vaults;
    private final Chains chains;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private VaultOptions options = new VaultOptions();

    @Option(names = "--network", required = true, paramLabel = "CAIP2", description = "The network, such as eip155:1.")
    private String network = "";

    @Option(
            names = "--first",
            paramLabel = "N",
            description =
                    "Index of the list's first address, the lowest if not given; only where the source is a list.")
    private @Nullable Integer first;

    @Option(
            names = "--count",
            paramLabel = "N",
            description =
                    "How many addresses the list holds, 1 to 10000, 1000 (or all imported keys) if not given; only"
                            + " where the source is a list.")
    private @Nullable Integer count;

    @Option(
            names = "--imported",
            description = "List the addresses of imported keys, from wallet index 1000000000 on; Ethereum and TRON.")
    private boolean imported;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "New file for the deposit source.")
    private Path out = Path.of("");

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    VaultDeposits(Vaults vaults, Chains chains, Clock clock) {
        this.vaults = vaults;
        this.chains = chains;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        Network listed = Registry.builtIn().network(Network.parse(network)).network();
        Chain chain = chains.of(listed);
        boolean isAccount = chain.depositAccount().isPresent() && !imported;
        if (isAccount && (first != null || count != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "on " + listed + " one source gives every address: leave out --first and --count");
        }
        try (OpenVault vault = options.open(vaults)) {
            byte[] file = source(vault, chain, listed, isAccount).bytes();
            DurableFile.create(out, file);
            say(DepositSource.read(file, chains), vault);
        }
        return 0;
    }

    private Envelope source(OpenVault vault, Chain chain, Network listed, boolean isAccount) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (isAccount) {
            return DepositSource.ofAccount(vault, chain, listed, now);
        }
        if (imported) {
            int from = Objects.requireNonNullElse(first, OpenVault.FIRST_IMPORTED);
            int rest = OpenVault.FIRST_IMPORTED + vault.importedKeys() - from;
            return DepositSource.ofImported(vault, chain, listed, from, Objects.requireNonNullElse(count, rest), now);
        }
        int from = Objects.requireNonNullElse(first, 0);
        return DepositSource.ofList(vault, chain, listed, from, Objects.requireNonNullElse(count, USUAL), now);
    }

    private void say(DepositSource source, OpenVault vault) {
        PrintWriter console = spec.commandLine().getOut();
        VaultReport report = new VaultReport(options.vault(), vault);
        String firstAddress = source.address(source.first()).text();
        if (json) {
            console.println(report.json()
                    .put("source", out.toString())
                    .put("sourceId", source.digest().hex())
                    .put("network", source.network().toString())
                    .put("path", source.path())
                    .put("firstAddress", firstAddress));
        } else {
            console.println("Wrote the deposit source of " + source.network() + " to " + out + ".");
            console.println("Source:      " + source.digest().hex());
            console.println("Path:        " + source.path());
            console.println("First:       " + firstAddress);
            report.lines().forEach(console::println);
        }
        console.flush();
    }
}
