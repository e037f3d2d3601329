package dev.strongroom.chain.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.cli.Cli;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    /** Says what it was asked, instead of measuring. */
    private record Fixed(String area) implements Benchmark {
        @Override
        public List<Result> run(Options options) {
            String against = options.peers() ? "ethers" : "primitive";
            return List.of(new Result(area + " things", "op/s", 3, against, 4));
        }
    }

    @Test
    void oneJsonObjectHoldsEveryResult() {
        assertThat(bench("keys", "sign", "--json")).isZero();
        assertThat(out)
                .hasToString(
                        "{\"results\":[{\"name\":\"sign things\",\"unit\":\"op/s\",\"ours\":3.000,"
                                + "\"against\":\"primitive\",\"theirs\":4.000,\"ratio\":0.750},{\"name\":\"keys things\","
                                + "\"unit\":\"op/s\",\"ours\":3.000,\"against\":\"primitive\",\"theirs\":4.000,\"ratio\":0.750}]}\n");
    }

    @Test
    void onlyTheAreasAskedForAreMeasured() {
        assertThat(bench("keys", "--peers")).isZero();
        assertThat(out.toString()).contains("keys things", "0.75 x ethers").doesNotContain("sign things");
    }

    @Test
    void anUnknownAreaIsWrongUsage() {
        assertThat(bench("cooking")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("'cooking' is none of [sign, keys]");
    }

    @Test
    void aPeerThatIsNotInstalledIsToldInOneLine() {
        assertThatThrownBy(() -> NodePeer.in(folder, "ethers"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("npm ci")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aPeerTellsItsFigureOrWhyItHasNone() throws IOException {
        Files.createDirectories(folder.resolve("node_modules/ethers"));
        Files.createDirectories(folder.resolve("peer"));
        Files.writeString(folder.resolve("peer/good.mjs"), "console.log('{\"opsPerSecond\": 12.5}')");
        Files.writeString(folder.resolve("peer/bad.mjs"), "console.error('no such luck'); process.exit(1)");
        NodePeer peer = NodePeer.in(folder, "ethers");
        assertThat(peer.opsPerSecond("good")).isEqualTo(12.5);
        assertThatThrownBy(() -> peer.opsPerSecond("bad")).hasMessageContaining("no such luck");
    }

    private int bench(String... args) {
        CommandLine commands = new CommandLine(new BenchCommand(List.of(new Fixed("sign"), new Fixed("keys"))))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return Cli.run(commands, args);
    }
}
