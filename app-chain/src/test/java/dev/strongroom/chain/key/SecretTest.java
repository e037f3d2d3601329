package dev.strongroom.chain.key;

import static dev.strongroom.chain.key.Vectors.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "61,61",
        "610a,61",
        "610d0a,61",
        "610a0a,610a",
        "0a,''",
        "'',''",
        "2061200a,206120",
        "610d,610d",
        "c3a90a,c3a9"
    })
    void exactlyOneTrailingNewlineIsRemoved(String file, String expected) throws IOException {
        Path path = Files.write(folder.resolve("secret"), HexFormat.of().parseHex(file));
        try (Secret secret = Secret.read(path)) {
            assertThat(secret.bytes()).isEqualTo(HexFormat.of().parseHex(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({"ff", "c3", "c0af", "eda080", "61c328"})
    void textThatIsNotUtf8IsRefused(String file) throws IOException {
        Path path = Files.write(folder.resolve("secret"), HexFormat.of().parseHex(file));
        assertThatThrownBy(() -> Secret.read(path))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("secret.encoding"));
    }

    @Test
    void aFileThatIsTooLargeOrMissingIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("large"), new byte[Secret.MAX_BYTES + 1]);
        assertThatThrownBy(() -> Secret.read(large))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("secret.size"));
        assertThatThrownBy(() -> Secret.read(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> Secret.read(folder)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aSecretIsMaskedAndWiped() {
        byte[] bytes = ascii("hunter2");
        Secret secret = Secret.owning(bytes);
        assertThat(secret.toString()).doesNotContain("hunter2");
        secret.close();
        assertThat(bytes).containsOnly(0);
        assertThatThrownBy(secret::bytes).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void typedCharactersBecomeTheirUtf8Form() {
        assertThat(Secret.ofChars("pä€😀".toCharArray()).bytes()).isEqualTo(ascii("pä€😀"));
        assertThatThrownBy(() -> Secret.ofChars(new char[] {'a', '\ud83d'}))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("secret.encoding"));
    }
}
