package dev.strongroom.chain.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that an act was refused and that no file of a folder has changed, appeared or gone. */
final class Folder {
    private Folder() {}

    static RefusedException refusedAndUnchanged(Path folder, String code, ThrowingCallable act) {
        Map<String, String> before = content(folder);
        RefusedException refused = catchThrowableOfType(RefusedException.class, act);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.code() + ": " + refused.reason()).startsWith(code + ": ");
        assertThat(content(folder)).isEqualTo(before);
        return refused;
    }

    private static Map<String, String> content(Path folder) {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(
                        folder.relativize(file).toString(),
                        TaggedHash.plain(Files.readAllBytes(file)).hex());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }
}
