package dev.strongroom.desktop.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the workstation loads when it runs by itself, from the first window to the written answer. */
class OfflineClassesTest {
    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source:");
    private static final Pattern FORBIDDEN = Pattern.compile("dev\\.strongroom\\.core\\..*"
            + "|dev\\.strongroom\\.desktop\\.(app|shell|nav|session|screen)\\..*"
            + "|dev\\.strongroom\\.chain\\.(rpc|sandbox|bench|practice)\\..*|dev\\.strongroom\\.chain\\..*Node"
            + "|dev\\.strongroom\\.chain\\.wiring\\.Online.*"
            + "|java\\.net\\.(Server|Datagram|Multicast)?Socket|sun\\.nio\\.ch\\.(Server)?SocketChannelImpl"
            + "|java\\.net\\.http\\..*|sun\\.net\\.www\\.protocol\\.https?\\..*|java\\.sql\\..*|javax\\.sql\\..*"
            + "|org\\.springframework\\..*|org\\.hibernate\\..*|okhttp3\\..*");

    @TempDir
    Path folder;

    @Test
    void fromTheFirstWindowToTheAnswerItLoadsNoCoreNoSocketAndNoDatabase() throws Exception {
        List<String> loaded = loadedBy(SignsAlone.class);
        assertThat(loaded)
                .contains(
                        "dev.strongroom.desktop.workstation.WorkstationWindow",
                        "dev.strongroom.desktop.workstation.signing.SaveView",
                        "dev.strongroom.chain.ceremony.AnswerFile",
                        "javafx.scene.Scene");
        // the JDK itself loads a class or two of channels and addresses for any window that writes a file
        List<String> byAnyWindow = loadedBy(PlainWindow.class);
        assertThat(byAnyWindow)
                .contains("javafx.scene.Scene")
                .noneMatch(name -> name.startsWith("dev.strongroom.core.")
                        || name.startsWith("dev.strongroom.chain.")
                        || name.matches("java\\.net\\.(Server)?Socket|java\\.net\\.http\\..*|java\\.sql\\..*"));
        assertThat(loaded)
                .filteredOn(name -> FORBIDDEN.matcher(name).matches())
                .filteredOn(name -> !byAnyWindow.contains(name))
                .isEmpty();
    }

    private List<String> loadedBy(Class<?> program) throws IOException, InterruptedException {
        Path log = folder.resolve(program.getSimpleName() + ".log");
        Path said = folder.resolve(program.getSimpleName() + ".said");
        Path desk = Files.createDirectory(folder.resolve(program.getSimpleName()));
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:file=" + log,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        desk.toString()))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ended").isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return loaded(log);
    }

    @Test
    void theListOfForbiddenClassesBites() {
        assertThat(List.of(
                        "dev.strongroom.core.api.Withdrawals",
                        "dev.strongroom.desktop.app.Console",
                        "dev.strongroom.chain.evm.node.EvmNode",
                        "dev.strongroom.chain.wiring.Online",
                        "java.net.Socket",
                        "java.net.http.HttpClient",
                        "java.sql.DriverManager",
                        "org.springframework.context.ApplicationContext"))
                .allMatch(name -> FORBIDDEN.matcher(name).matches());
    }

    private static List<String> loaded(Path log) throws IOException {
        List<String> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            Matcher matcher = LOADED.matcher(line);
            if (matcher.find()) {
                loaded.add(matcher.group(1));
            }
        }
        return loaded;
    }
}
