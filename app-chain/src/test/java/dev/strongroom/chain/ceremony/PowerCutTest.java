package dev.strongroom.chain.ceremony;

import static dev.strongroom.chain.ceremony.ColdScene.file;
import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.OpenVault;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A signer process that dies between any two steps, seen from the next one. */
class PowerCutTest {
    /** What the process answers when it died at the step it was told, and when it came to its end before. */
    private static final int DIED = 77;

    @TempDir
    Path folder;

    /**
     * Steps of a first signature: journal made; opening entry in three; vault marked; batch in three; answer in three.
     * What stands in the journal does not depend on the network; that signing again gives the same bytes does.
     */
    @ParameterizedTest
    @CsvSource({
        "1, ETHEREUM",
        "2, ETHEREUM",
        "3, ETHEREUM",
        "4, ETHEREUM",
        "5, ETHEREUM",
        "6, ETHEREUM",
        "7, ETHEREUM",
        "8, ETHEREUM",
        "9, ETHEREUM",
        "10, ETHEREUM",
        "11, ETHEREUM",
        "8, SOLANA",
        "11, SOLANA",
        "8, TRON",
        "11, TRON"
    })
    void aRepeatAfterTheCutYieldsTheSameBatchAndCountsOnce(int step, ColdGround ground) throws Exception {
        try (ColdScene scene = new ColdScene(folder, ground)) {
            byte[] request = file(scene.request("R-1", scene.item(scene.pay(45_000), 0, "ana", "ben")));
            Files.write(folder.resolve("request"), request);
            assertThat(die(step, ground)).isEqualTo(DIED);
            boolean answered = Files.exists(folder.resolve("answer"));
            assertThat(answered).isEqualTo(step == 11);
        }
        MovableClock clock = new MovableClock(ColdScene.START.plusSeconds(60));
        SignedBatch first = sign(ground, clock, folder.resolve("answer"));
        clock.move(Duration.ofHours(1));
        SignedBatch second = sign(ground, clock, folder.resolve("again"));
        assertThat(folder.resolve("again")).hasSameBinaryContentAs(folder.resolve("answer"));
        assertThat(second.journalHead()).isEqualTo(first.journalHead());
        SignerMemory memory;
        try (JournalFile journal = JournalFile.read(folder.resolve("journal"))) {
            memory = new SignerMemory(journal.lines());
            assertThat(journal.lines()).hasSize(2);
        }
        JournalPayment payment =
                memory.payment(first.signed().getFirst().intent()).orElseThrow().first();
        assertThat(memory.rolling(payment.amount(), payment.slot(), clock.instant()))
                .isEqualTo(ColdScene.units(45_000));
    }

    private static Chains chains(ColdGround ground) {
        return Chains.of(List.of(ground.codec()));
    }

    private static OpenVault vault(ColdGround ground, Path folder, Secret password) throws IOException {
        return new Vaults(chains(ground), new CountingRandom()).open(folder.resolve("cold.vault"), password);
    }

    private SignedBatch sign(ColdGround ground, Clock clock, Path out) throws IOException {
        try (Secret password = Secret.read(folder.resolve("password"));
                OpenVault vault = vault(ground, folder, password)) {
            return sign(new ColdSigner(chains(ground), clock), vault, folder, out);
        }
    }

    private static SignedBatch sign(ColdSigner signer, OpenVault vault, Path folder, Path out) throws IOException {
        byte[] request = Files.readAllBytes(folder.resolve("request"));
        TrustFile trust = TrustFile.read(Files.readAllBytes(folder.resolve("trust.json")));
        ColdDesk desk = new ColdDesk(vault, trust, folder.resolve("journal"));
        return signer.sign(desk, request, CompareCode.of(request).toString(), out, _ -> {});
    }

    private int die(int step, ColdGround ground) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        folder.toString(),
                        Integer.toString(step),
                        ground.name())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("process.log").toFile())
                .start();
        return process.waitFor();
    }

    /** Signs, and halts the process when it reaches the step with the number given. */
    static final class Dying {
        private Dying() {}

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            int last = Integer.parseInt(args[1]);
            AtomicInteger reached = new AtomicInteger();
            ColdGround ground = ColdGround.valueOf(args[2]);
            ColdSigner signer = new ColdSigner(chains(ground), new MovableClock(ColdScene.START), _ -> {
                if (reached.incrementAndGet() == last) {
                    Runtime.getRuntime().halt(DIED);
                }
            });
            try (Secret password = Secret.read(folder.resolve("password"));
                    OpenVault vault = vault(ground, folder, password)) {
                sign(signer, vault, folder, folder.resolve("answer"));
            }
        }
    }
}
