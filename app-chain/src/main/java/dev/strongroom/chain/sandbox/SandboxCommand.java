package dev.strongroom.chain.sandbox;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Network;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.sandbox.evm.EvmPractice;
import dev.strongroom.chain.sandbox.host.PracticeNetwork;
import dev.strongroom.chain.sandbox.host.PracticeServer;
import dev.strongroom.chain.sandbox.solana.SolanaPractice;
import dev.strongroom.chain.sandbox.tron.TronPractice;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sandbox}: runs practice networks until it is told to end. */
@Command(
        name = "sandbox",
        mixinStandardHelpOptions = true,
        description = "Run practice networks: real transactions and signatures, simulated blocks, worthless money.")
public final class SandboxCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private static final int LONGEST_BLOCK_TIME = 3_600_000;
    private static final int DEEPEST_FINALITY = 1000;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "folder that keeps the chain; of several, each in a folder of its own there")
    private Path data = Path.of("");

    @Option(
            names = "--port",
            required = true,
            paramLabel = "N",
            description = "port on 127.0.0.1, the next network's is the next; 0 for any free one")
    private int port;

    @Option(
            names = "--network",
            paramLabel = "CAIP2",
            defaultValue = "eip155:31337",
            description = "local network of the registry, such as eip155:31337 or "
                    + "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn; may be given for each chain once "
                    + "(default: ${DEFAULT-VALUE})")
    private List<String> networks = List.of();

    @Option(
            names = "--block-time",
            paramLabel = "MS",
            defaultValue = "200",
            description = "each transaction gets its block at once; until it is final, further blocks come after so "
                    + "many ms; 0 for none by time (default: ${DEFAULT-VALUE})")
    private int blockTime;

    @Option(
            names = "--finality",
            paramLabel = "BLOCKS",
            defaultValue = "2",
            description = "blocks on top that make a block final (default: ${DEFAULT-VALUE})")
    private int finality;

    @Option(names = "--until-input-ends", description = "end when standard input ends")
    private boolean untilInputEnds;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;
    private final InputStream in;

    /** Runs on the system's clock and standard input. */
    public SandboxCommand() {
        this(Clock.systemUTC(), System.in);
    }

    SandboxCommand(Clock clock, InputStream in) {
        this.clock = clock;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<ListedNetwork> listed =
                networks.stream().map(SandboxCommand::practicable).toList();
        check(listed);
        try (Servers servers = new Servers()) {
            Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "sandbox-end"));
            for (int i = 0; i < listed.size(); i++) {
                servers.add(serve(listed.get(i), port == 0 ? 0 : port + i));
            }
            for (int i = 0; i < listed.size(); i++) {
                say("Listening on " + servers.url(i) + " (simulated practice network "
                        + listed.get(i).network() + ", money of no worth)");
            }
            await();
        }
        return CommandLine.ExitCode.OK;
    }

    private static ListedNetwork practicable(String text) {
        ListedNetwork listed = Registry.builtIn().network(Network.parse(text));
        if (listed.kind() != ListedNetwork.Kind.LOCAL) {
            throw notToBePractised(text);
        }
        return listed;
    }

    private void check(List<ListedNetwork> listed) {
        if (listed.stream().map(each -> each.network().namespace()).distinct().count() < listed.size()) {
            throw new RefusedException("sandbox.network", "--network: " + networks + " names a chain twice");
        }
        range("--port", port, 0, LAST_PORT + 1 - listed.size());
        range("--block-time", blockTime, 0, LONGEST_BLOCK_TIME);
        range("--finality", finality, 0, DEEPEST_FINALITY);
    }

    private PracticeNetwork open(ListedNetwork listed) throws IOException {
        String chain = listed.network().namespace();
        Path folder = networks.size() == 1 ? data : data.resolve(chain);
        Duration time = Duration.ofMillis(blockTime);
        return switch (chain) {
            case "eip155" -> EvmPractice.open(folder, listed, time, finality, clock);
            case "tron" -> TronPractice.open(folder, listed, time, finality, clock);
            case "solana" -> SolanaPractice.open(folder, listed, time, finality, clock);
            default -> throw notToBePractised(listed.network().toString());
        };
    }

    private static RefusedException notToBePractised(String network) {
        return new RefusedException(
                "sandbox.network", "--network: '" + network + "' is not a local network that can be practised on");
    }

    private static void range(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new RefusedException(
                    "sandbox.option", option + ": " + value + " is not between " + least + " and " + most);
        }
    }

    private PracticeServer serve(ListedNetwork listed, int at) throws IOException {
        PracticeNetwork practice = open(listed);
        try {
            return PracticeServer.start(practice, at);
        } catch (BindException e) {
            practice.close();
            throw new RefusedException("sandbox.port", "--port: " + at + " is taken by another program", e);
        }
    }

    /** One for each network; they end together. */
    private static final class Servers implements AutoCloseable {
        private final List<PracticeServer> all = new CopyOnWriteArrayList<>();

        void add(PracticeServer server) {
            all.add(server);
        }

        String url(int index) {
            return all.get(index).url();
        }

        @Override
        public void close() {
            all.forEach(PracticeServer::close);
        }
    }

    private void await() throws IOException, InterruptedException {
        if (untilInputEnds) {
            in.transferTo(OutputStream.nullOutputStream());
        } else {
            new CountDownLatch(1).await();
        }
    }

    private void say(String line) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(line);
        out.flush();
    }

    /** The command by itself, for a process that runs nothing else. */
    public static void main(String[] args) {
        System.exit(Cli.run(new CommandLine(new SandboxCommand()), args));
    }
}
