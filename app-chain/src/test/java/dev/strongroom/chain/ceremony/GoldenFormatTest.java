package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of version 1 that every later version reads, and that this version still writes byte for byte. */
class GoldenFormatTest {
    @TempDir
    Path folder;

    /**
     * Writes today's files to {@code target/golden-v1}; a wanted change of format is a new version, not a copy of
     * these.
     */
    @Test
    void theFilesOfVersionOneAreWrittenAsEver() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "golden-v1"));
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .isEqualTo(new String(golden(file.getKey()), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theFilesOfVersionOneAreReadAsEver() throws IOException {
        try (ColdScene scene = new ColdScene(Files.createDirectory(folder.resolve("read")))) {
            TransferIntent intent = Intents.read(golden("intent.json"), scene.chains);
            Digest digest = Intents.digest(intent);
            assertThat(digest.hex()).isEqualTo(new String(golden("intent.digest"), StandardCharsets.US_ASCII));
            Approval approval = Approval.read(golden("approval.json"));
            assertThat(approval.intent()).isEqualTo(digest);
            assertThat(approval.staff()).isEqualTo("ana");
            assertThat(Enrolment.read(golden("enrolment.json")).staff()).isEqualTo("ana");
            TrustFile trust = TrustFile.read(golden("trust-file.json"));
            assertThat(trust.states()).hasSize(3);
            assertThat(trust.newest().title()).isEqualTo("roster 2, policy 2");
            byte[] request = golden("signing-request.json");
            assertThat(CompareCode.of(request).toString())
                    .isEqualTo(new String(golden("compare-code.txt"), StandardCharsets.US_ASCII));
            SignedBatch batch = SignedBatch.read(golden("signed-batch.json"), request, scene.chains);
            assertThat(batch.signed()).hasSize(1);
            assertThat(batch.refused()).hasSize(1);
            Path journal = folder.resolve("golden-journal");
            Files.write(journal, golden("journal.jsonl"));
            try (JournalFile read = JournalFile.read(journal)) {
                assertThat(read.lines()).hasSize(4);
                assertThat(read.lines().getLast().hash()).isEqualTo(batch.journalHead());
            }
        }
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ColdScene scene = new ColdScene(Files.createTempDirectory(folder, "golden"))) {
            TransferIntent intent = scene.pay(12_500);
            files.put("intent.json", Intents.bytes(intent));
            files.put("intent.digest", Intents.digest(intent).hex().getBytes(StandardCharsets.US_ASCII));
            SigningRequest.Item item = scene.item(intent, 7, "ana", "ben");
            files.put("approval.json", item.approvals().getFirst().bytes());
            files.put(
                    "enrolment.json",
                    Enrolment.make("ana", "Ana of the desk", People.key("ana"), ColdScene.START)
                            .bytes());
            scene.adopt(scene.trust.draft(scene.policy(2, 40_000), ColdScene.START));
            scene.adopt(scene.trust.draft(scene.roster(2), ColdScene.START));
            files.put("trust-file.json", scene.trust.bytes());
            scene.clock.move(Duration.ofMinutes(5));
            byte[] request = ColdScene.file(scene.request("R-1", item, scene.item(scene.pay(30_000), 8, "ana", "ben")));
            files.put("signing-request.json", request);
            files.put("compare-code.txt", CompareCode.of(request).toString().getBytes(StandardCharsets.US_ASCII));
            scene.sign(request, "answer");
            files.put("signed-batch.json", Files.readAllBytes(scene.folder.resolve("answer")));
            files.put("journal.jsonl", Files.readAllBytes(scene.journalPath()));
        }
        return files;
    }

    static byte[] golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                GoldenFormatTest.class.getResourceAsStream("v1/" + name), "golden file " + name)) {
            return in.readAllBytes();
        }
    }
}
