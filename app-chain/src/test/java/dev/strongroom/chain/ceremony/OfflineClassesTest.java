package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.cli.Cli;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each command of the offline half loads when it runs as a process of its own. */
class OfflineClassesTest {
    private static final String PROGRAM = "dev.strongroom.chain.wiring.Offline";
    private static final String CLI = Cli.class.getPackageName() + ".";
    private static final Pattern LOADED = Pattern.compile("^\\S+ (\\S+) source:");
    private static final Pattern ONLINE =
            Pattern.compile("java\\.net\\.(http\\..*|Socket.*|ServerSocket.*|Datagram.*|Multicast.*"
                    + "|URLConnection|HttpURL.*|InetSocket.*|Proxy.*)|sun\\.nio\\.ch\\..*(Socket|Datagram|Net|Poll).*|sun\\.net\\.(ftp|dns|httpserver|www\\.(http|protocol\\.(http|https|ftp)))\\..*"
                    + "|jdk\\.internal\\.net\\..*|java\\.sql\\..*|javax\\.sql\\..*|javax\\.net\\..*|okhttp3\\..*|okio\\..*"
                    + "|dev\\.strongroom\\.chain\\.(rpc|sandbox|(evm|solana|tron)\\.node)\\..*|dev\\.strongroom\\.chain\\.(\\w+\\.)?\\w*Node\\w*"
                    + "|org\\.springframework\\..*|org\\.hibernate\\..*");

    /** Jackson's table of serialisers names these two; they hold an address and open nothing. */
    private static final Set<String> NAMED_BY_JSON = Set.of("java.net.SocketAddress", "java.net.InetSocketAddress");

    /** raw_data of a payment of 1.5 TRX. */
    private static final String TRON_PAYMENT =
            "0a0267892208001122334455667740a09fef9b9f345a67080112630a2d747970652e676f6f676c65617069732e636f6d"
                    + "2f70726f746f636f6c2e5472616e73666572436f6e747261637412320a15419d8a62f656a8d1615c1294fd71e9cfb3e4"
                    + "855a4f1215415cbdd86a2fa8dc4bddd8a8f69dba48572eec07fb18e0c65b7080bcd9f29e34";

    /** A command that does its whole work, and a class of ours without which it cannot. */
    enum Work {
        SIGN("dev.strongroom.chain.ceremony.ColdSigner"),
        DECODE(CLI + "DecodeAnswer"),
        DECODE_TRON("dev.strongroom.chain.tron.TronReader"),
        VAULT_CREATE(CLI + "VaultCreate"),
        VAULT_CHECK(CLI + "VaultCheck"),
        VAULT_ADDRESSES(CLI + "VaultAddresses"),
        VAULT_ROTATE(CLI + "VaultRotate"),
        VAULT_ENROL("dev.strongroom.chain.ceremony.Enrolment");

        private final String worker;

        Work(String worker) {
            this.worker = worker;
        }
    }

    @TempDir
    Path folder;

    private ColdScene scene;
    private SigningRequest.Item item;
    private String code = "";

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(
                folder, ColdGround.ETHEREUM, Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS));
        item = scene.item(scene.pay(12_500), 0, "ana", "ben");
        byte[] request = ColdScene.file(scene.request("R-1", item));
        Files.write(folder.resolve("request"), request);
        code = CompareCode.of(request).toString();
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(Work.class)
    void aWholeRunLoadsNoClassOfSocketsHttpDatabasesOrNodes(Work work) throws Exception {
        List<String> loaded = loaded(PROGRAM, arguments(work));
        assertThat(loaded).contains(work.worker, "sun.nio.ch.FileChannelImpl");
        List<String> byTheJdk =
                loaded(Plain.class.getName(), List.of(scene.trustPath().toString()));
        assertThat(byTheJdk).doesNotContain(work.worker);
        assertThat(loaded)
                .filteredOn(name -> ONLINE.matcher(name).matches())
                .filteredOn(name -> !byTheJdk.contains(name))
                .filteredOn(name -> work == Work.SIGN || !NAMED_BY_JSON.contains(name))
                .isEmpty();
        assertThat(byTheJdk)
                .noneMatch(name -> name.matches("java\\.net\\.(Server)?Socket|java\\.net\\.http\\..*|java\\.sql\\..*"));
    }

    private List<String> arguments(Work work) {
        return switch (work) {
            case SIGN ->
                vault(
                        List.of("sign"),
                        "--policy",
                        scene.trustPath().toString(),
                        "--journal",
                        scene.journalPath().toString(),
                        "--request",
                        at("request"),
                        "--out",
                        at("answer"),
                        "--confirm",
                        code);
            case DECODE ->
                List.of(
                        "decode",
                        "--network",
                        ColdScene.NETWORK.toString(),
                        "--hex",
                        HexFormat.of().formatHex(item.unsigned()),
                        "--policy",
                        scene.trustPath().toString(),
                        "--json");
            case DECODE_TRON -> List.of("decode", "--network", "tron:0x2b6653dc", "--hex", TRON_PAYMENT, "--json");
            case VAULT_CREATE ->
                List.of(
                        "vault",
                        "create",
                        "--vault",
                        at("new.vault"),
                        "--generate",
                        "24",
                        "--mnemonic-out",
                        at("words"),
                        "--password-file",
                        at("password"));
            case VAULT_CHECK -> vault(List.of("vault", "check"));
            case VAULT_ADDRESSES ->
                vault(
                        List.of("vault", "addresses"),
                        "--network",
                        ColdScene.NETWORK.toString(),
                        "--count",
                        "2",
                        "--json");
            case VAULT_ROTATE -> vault(List.of("vault", "rotate"));
            case VAULT_ENROL ->
                vault(List.of("vault", "enrol"), "--staff", "zoe", "--name", "Zoe", "--out", at("zoe.enrolment"));
        };
    }

    private List<String> vault(List<String> command, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--vault", at("cold.vault"), "--password-file", at("password")));
        arguments.addAll(List.of(more));
        return arguments;
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> loaded(String main, List<String> arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Path err = folder.resolve("stderr");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // as the launchers do: protobuf leans on what JDK 25 warns of
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(arguments);
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(err).isEmptyFile();
        assertThat(exit).isZero();
        List<String> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
            Matcher matcher = LOADED.matcher(line);
            if (matcher.find()) {
                loaded.add(matcher.group(1));
            }
        }
        return loaded;
    }

    /** What the JDK itself loads for a program that reads a file, hashes it and looks at a resource and a cipher. */
    static final class Plain {
        private Plain() {}

        public static void main(String[] args) throws IOException, GeneralSecurityException {
            Cipher.getInstance("AES/GCM/NoPadding");
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            try (InputStream file = Files.newInputStream(Path.of(args[0]));
                    InputStream resource = Plain.class.getResourceAsStream("/META-INF/MANIFEST.MF")) {
                hash.update(file.readAllBytes());
                if (resource == null || hash.digest().length != 32) {
                    throw new IllegalStateException();
                }
            }
        }
    }

    @Test
    void theListOfOnlineClassesBites() {
        assertThat(List.of(
                        "java.net.Socket",
                        "sun.nio.ch.SocketChannelImpl",
                        "java.net.http.HttpClient",
                        "java.sql.DriverManager",
                        "dev.strongroom.chain.ChainNode",
                        "dev.strongroom.chain.evm.node.EvmNode",
                        "dev.strongroom.chain.rpc.RpcClient"))
                .allMatch(name -> ONLINE.matcher(name).matches());
        assertThat("dev.strongroom.chain.ceremony.ColdSigner").doesNotMatch(ONLINE);
    }
}
