package dev.strongroom.core.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.cli.Cli;
import dev.strongroom.chain.evm.node.AnvilProcess;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {
    @TempDir
    private Path folder;

    @Test
    void theDemoEndsWellOnThePracticeNetworkAndLeavesWhatItWasAskedToKeep() {
        Path kept = folder.resolve("kept");

        JsonNode answer = demo(0, "--json", "--keep", kept.toString());

        assertEndsWell(answer);
        assertThat(kept.resolve("desk/trust.json")).exists();
        assertThat(kept.resolve("desk/requests/cold-eth.signed")).exists();
        assertThat(kept.resolve("README.txt")).exists();
    }

    @Test
    void theDemoEndsWellOnARealNodeWithATokenOfItsOwn() {
        try (AnvilProcess anvil = AnvilProcess.start()) {
            assertEndsWell(demo(0, "--json", "--node", anvil.url().toString()));
        }
    }

    @Test
    void aFolderThatIsNotEmptyIsRefusedAndLeftAsItWas() throws Exception {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        StringWriter errors = new StringWriter();
        CommandLine command = new CommandLine(new DemoCommand()).setErr(new PrintWriter(errors));

        int exit = Cli.run(command, "--keep", folder.toString());

        assertThat(exit).isEqualTo(Cli.REFUSED);
        assertThat(errors.toString()).contains("--keep").contains("is not empty");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static JsonNode demo(int wanted, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command =
                new CommandLine(new DemoCommand()).setOut(new PrintWriter(out)).setErr(new PrintWriter(errors));

        int exit = Cli.run(command, arguments);

        assertThat(exit).as("%s%s", out, errors).isEqualTo(wanted);
        return JsonMapper.shared().readTree(out.toString());
    }

    private static void assertEndsWell(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).isTrue();
        assertThat(answer.path("steps")).allMatch(step -> step.path("ok").asBoolean());
        JsonNode counts = answer.path("counts");
        assertThat(counts.path("deposits credited").asInt()).isEqualTo(3);
        assertThat(counts.path("suspense items resolved").asInt()).isEqualTo(1);
        assertThat(counts.path("paid hot").asInt()).isEqualTo(3);
        assertThat(counts.path("paid cold").asInt()).isEqualTo(3);
        assertThat(counts.path("altered requests refused").asInt()).isEqualTo(1);
        assertThat(counts.path("refused").asInt()).isEqualTo(1);
        assertThat(counts.path("rejected").asInt()).isEqualTo(1);
        assertThat(counts.path("revoked").asInt()).isEqualTo(1);
        assertThat(counts.path("swept").asInt()).isEqualTo(3);
        assertThat(counts.path("reconciliations").asInt()).isEqualTo(6);
    }
}
