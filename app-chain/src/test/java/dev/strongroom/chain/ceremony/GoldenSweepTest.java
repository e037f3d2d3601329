package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sweeps in the files of version 1 on every network, byte for byte as ever; see {@link GoldenFormatTest}. */
@ParameterizedClass
@EnumSource
class GoldenSweepTest {
    private static final int INDEX = 3;

    private final ColdGround ground;

    @TempDir
    Path folder;

    GoldenSweepTest(ColdGround ground) {
        this.ground = ground;
    }

    @Test
    void sweepsAreWrittenAsEver() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "golden-v1"));
        Map<String, byte[]> files = files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertThat(new String(file.getValue(), StandardCharsets.UTF_8))
                    .as(file.getKey())
                    .isEqualTo(new String(GoldenFormatTest.golden(file.getKey()), StandardCharsets.UTF_8));
        }
    }

    @Test
    void sweepsAreReadAsEver() throws IOException {
        try (ColdScene scene = new ColdScene(folder, ground)) {
            Sweeps sweeps = new Sweeps(scene);
            byte[] file = golden("request.json");
            SigningRequest request = read(file, scene);
            assertThat(request.items()).extracting(SigningRequest.Item::deposit).containsExactly(INDEX, null);
            SigningRequest.Item sweep = request.items().getFirst();
            TransferIntent intent = sweep.intent();
            assertThat(intent.kind()).isEqualTo(TransferIntent.Kind.SWEEP);
            assertThat(intent.payment().from()).isEqualTo(sweeps.deposit(INDEX));
            assertThat(intent.payment().to()).isEqualTo(scene.cold);
            assertThat(Intents.read(golden("intent.json"), scene.chains)).isEqualTo(intent);

            SignedBatch batch = SignedBatch.read(golden("batch.json"), file, scene.chains);
            assertThat(batch.refused()).isEmpty();
            Map<?, SignedTransfer> signed = batch.transfers(request, scene.chains);
            assertThat(signed).hasSize(2);
            boolean coldPays = ground == ColdGround.SOLANA;
            assertThat(Objects.requireNonNull(signed.get(sweep.digest())).payer())
                    .isEqualTo(coldPays ? scene.cold : sweeps.deposit(INDEX));
            if (ground.codec().canRevoke()) {
                SigningRequest.Item revocation =
                        read(golden("revocation.json"), scene).items().getFirst();
                assertThat(revocation.intent().revokes()).isEqualTo(sweep.digest());
                assertThat(revocation.deposit()).isEqualTo(coldPays ? null : (Integer) INDEX);
            }
        }
    }

    private static SigningRequest read(byte[] file, ColdScene scene) {
        return SigningRequest.read(Envelope.read(file, Kind.SIGNING_REQUEST), scene.chains);
    }

    private Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ColdScene scene = new ColdScene(folder, ground)) {
            Sweeps sweeps = new Sweeps(scene);
            SigningRequest.Item sweep = sweeps.item(sweeps.of(12_500, INDEX), 7, INDEX, "ana");
            files.put(name("intent.json"), Intents.bytes(sweep.intent()));
            byte[] request = ColdScene.file(scene.request("R-1", sweep, scene.item(scene.pay(30), 8, "ana")));
            files.put(name("request.json"), request);
            scene.sign(request, "answer");
            files.put(name("batch.json"), Files.readAllBytes(folder.resolve("answer")));
            if (ground.codec().canRevoke()) {
                Integer deposit = ground == ColdGround.SOLANA ? null : INDEX;
                SigningRequest.Item revocation =
                        Sweeps.replacing(sweeps.item(sweeps.revoke(sweep.intent()), 7, deposit, "ben"), sweep);
                files.put(name("revocation.json"), ColdScene.file(scene.request("R-2", revocation)));
            }
        }
        return files;
    }

    private byte[] golden(String name) throws IOException {
        return GoldenFormatTest.golden(name(name));
    }

    private String name(String name) {
        return "sweep-" + ground.name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
