package dev.strongroom.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFolderTest {
    @TempDir
    Path folder;

    @Test
    void theFolderOfTheLastFileIsRememberedAsLongAsItIsThere() throws IOException {
        Path settings = folder.resolve("workstation.json");
        Path stick = Files.createDirectory(folder.resolve("stick"));
        LastFolder last = LastFolder.in(new SettingsFile(settings));
        assertThat(last.get()).isEmpty();

        last.chosen(stick.resolve("request.json"));
        assertThat(LastFolder.in(new SettingsFile(settings)).get()).contains(stick);
        last.chosen(stick);
        assertThat(last.get()).contains(stick);
        assertThat(Files.readString(settings)).doesNotContain("request.json");

        Files.delete(stick);
        assertThat(last.get()).isEmpty();
    }
}
