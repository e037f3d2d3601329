package dev.strongroom.desktop.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The workstation's self-test from the class path, in a process of its own; the console's runs on the packaged program.
 */
class SelfTestTest {
    private static final String WORKSTATION = "dev.strongroom.desktop.workstation.Workstation";

    @TempDir
    Path folder;

    private record Ended(int code, List<String> lines) {}

    @Test
    void theWorkstationFindsItselfWholeAndLeavesNothingBehind() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Ended ended = run("-Djava.io.tmpdir=" + temporary, "-Duser.home=" + folder);
        assertThat(ended.lines().getLast()).isEqualTo("self-test OK");
        assertThat(ended.code()).isZero();
        assertThat(ended.lines())
                .filteredOn(line -> line.startsWith("ok "))
                .extracting(line -> line.substring(5, line.indexOf(' ', 5)))
                .containsExactly("texts", "fonts", "vault", "signature", "screens", "modules", "offline", "natives");
        assertThat(ended.lines())
                .anyMatch(line ->
                        line.contains("36 screens drawn in 3 languages; a known request gives its known answer"));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aProgramThatSaysItIsPackagedMustBe() throws Exception {
        Ended ended = run("-Djpackage.app-path=/opt/strongroom-workstation/bin/strongroom-workstation");
        assertThat(ended.code()).isOne();
        assertThat(ended.lines().getLast()).isEqualTo("self-test FAILED: 3 of 8");
        assertThat(ended.lines())
                .filteredOn(line -> line.startsWith("FAIL "))
                .satisfiesExactly(
                        line -> assertThat(line).contains("modules", "the image holds [java.net.http, java.sql"),
                        line -> assertThat(line).contains("offline", "dev.strongroom.core.boot.EmbeddedCore"),
                        line -> assertThat(line).contains("natives", "JavaFX is no module of the image"));
    }

    private Ended run(String... properties) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(properties));
        command.addAll(List.of(WORKSTATION, "--self-test"));
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ended").isTrue();
        return new Ended(process.exitValue(), Files.readAllLines(said));
    }
}
