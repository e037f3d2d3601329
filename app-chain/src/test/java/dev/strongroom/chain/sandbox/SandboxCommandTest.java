package dev.strongroom.chain.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.Network;
import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.chain.wiring.Practice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SandboxCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theFirstLineNamesTheAddressAndSaysThatItIsSimulated() {
        assertThat(run("--data", folder.toString(), "--port", "0", "--until-input-ends"))
                .isZero();
        assertThat(out.toString()).matches("(?s)Listening on http://127\\.0\\.0\\.1:[0-9]+ \\(simulated .*\\)\\R");
    }

    @Test
    void itPractisesWithSolanaToo() {
        String network = "solana:G99Edaa4RGLGfE5x1TPnTnsQHeXk2izn";
        assertThat(run("--data", folder.toString(), "--port", "0", "--network", network, "--until-input-ends"))
                .isZero();
        assertThat(out.toString()).contains("simulated practice network " + network);
        assertThat(folder.resolve("solana.events")).isNotEmptyFile();
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("--data", "--port", "--network", "--block-time", "--finality", "--until-input-ends");
    }

    @Test
    void wrongOptionsAreNamedAndNothingIsMade() {
        Path data = folder.resolve("data");
        String[][] wrong = {
            {"--port", "65536"},
            {"--port", "0", "--block-time", "-1"},
            {"--port", "0", "--finality", "1001"},
            {"--port", "0", "--network", "eip155:1"},
            {"--port", "0", "--network", "eip155:99"},
            {"--port", "0", "--network", "eip155:31337", "--network", "eip155:1337"},
            {"--port", "65535", "--network", "eip155:31337", "--network", "tron:0x4a9c92cd"},
            {"--port", "0", "--network", "solana:EtWTRABZaYq6iMfeYKouRu166VU2xqa1"},
        };
        for (String[] options : wrong) {
            String[] all = new String[options.length + 2];
            System.arraycopy(new String[] {"--data", data.toString()}, 0, all, 0, 2);
            System.arraycopy(options, 0, all, 2, options.length);
            assertThat(run(all)).as(String.join(" ", options)).isEqualTo(Cli.REFUSED);
        }
        assertThat(run("--data", data.toString(), "--port", "many")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--port", "0")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString().lines()).hasSize(wrong.length + 2).noneMatch(line -> line.contains("Exception"));
        assertThat(data).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsRefused() {
        try (PracticeNode node = PracticeNode.start(folder.resolve("first"))) {
            String port = Integer.toString(URI.create(node.url()).getPort());
            assertThat(run("--data", folder.resolve("second").toString(), "--port", port))
                    .isEqualTo(Cli.REFUSED);
            assertThat(err.toString()).contains("--port: " + port);
        }
    }

    @Test
    void itEndsCleanlyWhenToldToTerminate() throws Exception {
        try (PracticeNode node = PracticeNode.start(folder)) {
            String hash = node.fund("0x" + "b0".repeat(20), BigInteger.TEN);
            node.call("sandbox_stall", 60_000, "eth_chainId");
            HttpRequest stalled = HttpRequest.newBuilder(URI.create(node.url()))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Rpc.request(1, "eth_chainId").toString()))
                    .build();
            var waiting = HttpClient.newHttpClient().sendAsync(stalled, HttpResponse.BodyHandlers.ofString());
            node.process().handle().destroy();
            assertThat(node.process()
                            .handle()
                            .onExit()
                            .get(10, TimeUnit.SECONDS)
                            .isAlive())
                    .isFalse();
            waiting.cancel(true);
            try (PracticeNode again = PracticeNode.start(folder)) {
                assertThat(again.call("eth_getTransactionReceipt", hash)
                                .path("status")
                                .asString())
                        .isEqualTo("0x1");
            }
        }
    }

    @Test
    void itEndsWithTheProgramThatBeganIt() throws Exception {
        PracticeNode node = PracticeNode.start(folder);
        ProcessHandle handle = node.process().handle();
        node.close();
        assertThat(handle.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void onlyJsonPostsToALoopbackNameAreAnswered() throws Exception {
        try (PracticeNode node = PracticeNode.start(folder)) {
            URI url = URI.create(node.url());
            assertThat(status(HttpRequest.newBuilder(url).GET())).isEqualTo(405);
            assertThat(status(HttpRequest.newBuilder(url)
                            .header("Content-Type", "text/plain")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))))
                    .isEqualTo(415);
            assertThat(node.send("{").body()).contains("-32700");
            assertThat(node.send("[]").body()).contains("-32600");
            assertThat(node.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"eth_sign\"}")
                            .body())
                    .contains("-32601", "the method eth_sign does not exist/is not available");
            node.call("sandbox_swallow");
            assertThatThrownBy(() -> node.send(Rpc.request(1, "eth_chainId").toString()))
                    .isInstanceOf(IOException.class);
            assertThat(node.text("eth_chainId")).isEqualTo("0x7a69");
        }
    }

    @Test
    void theNetworkIsTheOneThatIsNamed() {
        assertThat(run(
                        "--data",
                        folder.toString(),
                        "--port",
                        "0",
                        "--network",
                        "tron:0x4a9c92cd",
                        "--until-input-ends"))
                .isZero();
        assertThat(out.toString()).contains("tron:0x4a9c92cd");
        assertThat(folder.resolve("tron.events")).exists();
        assertThat(folder.resolve("evm.events")).doesNotExist();
    }

    @Test
    void oneProcessRunsANetworkOfEachChain() throws IOException {
        List<Network> networks = Practice.networks();
        try (PracticeProcess process = PracticeProcess.start(folder, networks, "--block-time", "10")) {
            assertThat(process.urls())
                    .doesNotHaveDuplicates()
                    .map(url -> Online.networkAt(url))
                    .isEqualTo(networks);
        }
        assertThat(folder.resolve("eip155/evm.events")).exists();
        assertThat(folder.resolve("solana/solana.events")).exists();
        assertThat(folder.resolve("tron/tron.events")).exists();
    }

    @Test
    void confirmationsArriveByThemselves() {
        try (PracticeNode node = PracticeNode.start(folder, "--block-time", "10")) {
            String hash = node.fund("0x" + "b0".repeat(20), BigInteger.TEN);
            String block = node.call("eth_getTransactionReceipt", hash)
                    .path("blockNumber")
                    .asString();
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (number(finalized(node)) < number(block)) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private static String finalized(PracticeNode node) {
        return node.call("eth_getBlockByNumber", "finalized", false)
                .path("number")
                .asString();
    }

    private static long number(String quantity) {
        return Long.parseLong(quantity.substring(2), 16);
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private int run(String... args) {
        CommandLine command =
                new CommandLine(new SandboxCommand(Clock.systemUTC(), new ByteArrayInputStream(new byte[0])));
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return Cli.run(command, args);
    }
}
