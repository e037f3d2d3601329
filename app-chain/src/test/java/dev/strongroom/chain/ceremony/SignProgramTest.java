package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real program, {@code sign}, as a process of its own, with every network's bytes. */
@ParameterizedClass
@EnumSource
class SignProgramTest {
    private static final String PROGRAM = "dev.strongroom.chain.wiring.Offline";

    private final ColdGround ground;

    @TempDir
    Path folder;

    private ColdScene scene;
    private String code = "";

    SignProgramTest(ColdGround ground) {
        this.ground = ground;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ground, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        byte[] request = ColdScene.file(scene.request("R-1", scene.item(scene.pay(12_500), 0, "ana", "ben")));
        Files.write(folder.resolve("request"), request);
        code = CompareCode.of(request).toString();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    /** How a process ended. */
    private record Ended(int exit, String out, String err) {}

    private static List<String> java(String main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // as the launcher does, for TRON's protobuf
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        return command;
    }

    private List<String> sign(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "sign",
                "--vault",
                folder.resolve("cold.vault").toString(),
                "--password-file",
                folder.resolve("password").toString(),
                "--policy",
                scene.trustPath().toString(),
                "--journal",
                scene.journalPath().toString(),
                "--request",
                folder.resolve("request").toString(),
                "--out",
                folder.resolve("answer").toString()));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private Ended run(List<String> java, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java);
        command.addAll(arguments);
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        int exit = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Ended(exit, Files.readString(out), Files.readString(err));
    }

    private void requireAnswer() throws IOException {
        SignedBatch batch = SignedBatch.read(
                Files.readAllBytes(folder.resolve("answer")),
                Files.readAllBytes(folder.resolve("request")),
                scene.chains);
        assertThat(batch.signed()).hasSize(1);
    }

    /** What the answer's first payment is called on chain. */
    private String txid() throws IOException {
        return SignedBatch.read(
                        Files.readAllBytes(folder.resolve("answer")),
                        Files.readAllBytes(folder.resolve("request")),
                        scene.chains)
                .signed()
                .getFirst()
                .txid();
    }

    /**
     * Linux only, as the workstation's own check: a new network namespace has a loopback that is down, and nothing
     * else.
     */
    @Test
    void itSignsWhereThereIsNoNetwork() throws Exception {
        List<String> inside = new ArrayList<>(List.of(
                "unshare",
                "-rn",
                "sh",
                "-c",
                "tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' ' > " + folder.resolve("interfaces")
                        + "; exec \"$@\"",
                "sh"));
        inside.addAll(java(PROGRAM));
        Ended ended = run(inside, sign("--confirm", code));
        assertThat(ended.err())
                .as("this test needs a kernel that lets 'unshare -rn' make a network namespace")
                .isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(Files.readAllLines(folder.resolve("interfaces")))
                .isSubsetOf("lo", "sit0", "tunl0", "ip6tnl0", "gre0");
        requireAnswer();
    }

    @Test
    void withoutTheWordsItShowsWhatItDecodedAndSignsNothing() throws Exception {
        Ended ended = run(java(PROGRAM), sign());
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out())
                .contains("12500 USDT on " + ground.network(), ground.customer().text(), "code     " + code);
        assertThat(ended.err())
                .startsWith("strongroom sign: refused: --confirm: is missing")
                .hasLineCount(1);
        assertThat(folder.resolve("answer")).doesNotExist();
        assertThat(scene.journalPath()).doesNotExist();
        Ended wrong = run(java(PROGRAM), sign("--confirm", "zoo zoo zoo zoo zoo zoo"));
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.out()).contains("code     " + code);
        assertThat(wrong.err()).contains("[confirm.words]");
        assertThat(folder.resolve("answer")).doesNotExist();
    }

    @Test
    void theJsonAnswerIsOneObjectWhetherSignedOrRefused() throws Exception {
        JsonNode signed = JsonMapper.shared()
                .readTree(run(java(PROGRAM), sign("--confirm", code, "--json")).out());
        assertThat(signed.path("verdict").asString()).isEqualTo("signed");
        assertThat(signed.at("/payments/0/amount").asString()).isEqualTo("12500");
        assertThat(signed.at("/payments/0/txid").asString()).isEqualTo(txid());
        byte[] request = Files.readAllBytes(folder.resolve("request"));
        int middle = request.length / 2;
        request[middle] = (byte) (request[middle] == 'A' ? 'B' : 'A');
        Files.write(folder.resolve("request"), request);
        Ended ended =
                run(java(PROGRAM), sign("--confirm", CompareCode.of(request).toString(), "--json"));
        JsonNode refused = JsonMapper.shared().readTree(ended.out());
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(refused.path("verdict").asString()).isEqualTo("refused");
        assertThat(refused.path("code").asString()).startsWith("envelope.");
    }

    @Test
    void aMissingFileIsNamedInOneLine() throws Exception {
        Files.delete(folder.resolve("request"));
        Ended ended = run(java(PROGRAM), sign());
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).contains("request: there is no such file");
    }
}
