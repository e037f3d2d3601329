package dev.strongroom.core.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.chain.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreshFolderTest {
    @TempDir
    Path folder;

    /** What ends a program without letting it clean up. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String name : List.of("core.json", "core.password", "trust.json")) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Consumer<String> cut(String step) {
        return done -> {
            if (done.equals(step)) {
                throw new PowerCut();
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"core.json", "core.password", "trust.json", "empty folder"})
    void whatAPowerCutLeavesIsNoDeskAndTheNextTryGoesThrough(String step) throws IOException {
        Path desk = folder.resolve("desk");
        Path beside = folder.resolve(".desk.unfinished");
        Files.createDirectory(desk);

        assertThatThrownBy(() -> FreshFolder.make(desk, files(), cut(step))).isInstanceOf(PowerCut.class);

        assertThat(desk.resolve("core.json")).doesNotExist();
        assertThat(DeskFolder.isDesk(desk)).isFalse();
        assertThat(beside.resolve("core.json")).exists();
        assertThat(DeskFolder.isDesk(beside)).isFalse();

        FreshFolder.make(desk, files());
        assertThat(beside).doesNotExist();
        assertThat(desk.toFile().list()).containsExactlyInAnyOrder("core.json", "core.password", "trust.json");
        assertThat(DeskFolder.isDesk(desk)).isTrue();
    }

    @Test
    void aFailureTakesAwayWhatItWrote() {
        Path desk = folder.resolve("desk");

        assertThatThrownBy(() -> FreshFolder.make(desk, files(), _ -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsFilledMeanwhileIsLeftAsItIs() throws IOException {
        Path desk = folder.resolve("desk");

        assertThatThrownBy(() -> FreshFolder.make(desk, files(), step -> {
                    if (step.equals("trust.json")) {
                        fill(desk);
                    }
                }))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.code()).isEqualTo("desk.folder"));

        assertThat(desk.toFile().list()).containsExactly("mine.txt");
        assertThat(folder.resolve(".desk.unfinished")).doesNotExist();
    }

    private static void fill(Path desk) {
        try {
            Files.createDirectory(desk);
            Files.writeString(desk.resolve("mine.txt"), "mine");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aRemainderOfSomebodyElseIsNotTakenAway() throws IOException {
        Path beside = Files.createDirectory(folder.resolve(".desk.unfinished"));
        Files.writeString(beside.resolve("mine.txt"), "mine");

        assertThatThrownBy(() -> FreshFolder.make(folder.resolve("desk"), files()))
                .isInstanceOf(IOException.class);

        assertThat(beside.resolve("mine.txt")).hasContent("mine");
        assertThat(folder.resolve("desk")).doesNotExist();
    }
}
