package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.TransferIntent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Intents that stake and lend, in version 1 byte for byte and with their digests as ever; see {@link GoldenFormatTest}.
 */
class GoldenEnergyTest {
    @TempDir
    Path folder;

    private ColdScene scene;
    private List<TransferIntent> steps = List.of();

    @SuppressWarnings("NullAway.Init")
    GoldenEnergyTest() {}

    @BeforeEach
    void open() throws IOException {
        scene = new ColdScene(folder, ColdGround.TRON);
        steps = EnergyCeremonyTest.steps(scene).toList();
        assertThat(steps).hasSize(5);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void stepsAreWrittenAsEver() throws IOException {
        Path target = Files.createDirectories(Path.of("target", "golden-v1"));
        for (TransferIntent step : steps) {
            Files.write(target.resolve(name(step, "json")), Intents.bytes(step));
            Files.writeString(
                    target.resolve(name(step, "digest")), Intents.digest(step).hex());
        }
        for (TransferIntent step : steps) {
            assertThat(new String(Intents.bytes(step), StandardCharsets.UTF_8))
                    .as("%s", step.kind())
                    .isEqualTo(golden(step, "json"));
        }
    }

    @Test
    void stepsAreReadAsEver() throws IOException {
        for (TransferIntent step : steps) {
            byte[] file = GoldenFormatTest.golden(name(step, "json"));
            TransferIntent read = Intents.read(file, scene.chains);
            assertThat(read).isEqualTo(step);
            assertThat(Intents.digest(read).hex()).isEqualTo(golden(step, "digest"));
        }
    }

    private static String golden(TransferIntent step, String form) throws IOException {
        return new String(GoldenFormatTest.golden(name(step, form)), StandardCharsets.UTF_8);
    }

    private static String name(TransferIntent step, String form) {
        return "energy-tron-" + step.kind().name().toLowerCase(Locale.ROOT) + "." + form;
    }
}
