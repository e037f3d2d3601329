package dev.strongroom.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("data").resolve("console.json");
    }

    @Test
    void withoutAFileTheFirstSettingsHold() {
        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.current()).isEqualTo(WindowSettings.first());
        assertThat(settings.wasUnreadable()).isFalse();
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsStoredIsThereAtTheNextStart() {
        SettingsFile settings = new SettingsFile(file());
        settings.store(settings.current()
                .with(Language.TRADITIONAL_CHINESE)
                .with(Theme.DARK)
                .with(1300, 800, false)
                .at(-40, 25));
        SavedFilters filters = SavedFilters.in(settings);
        filters.save(new SavedFilter("morning", "REVIEW", "usdt"));
        filters.save(new SavedFilter("late", "IN_FLIGHT", ""));
        filters.save(new SavedFilter("morning", "ALL", "usdt"));
        new RecentDesks(settings).opened(folder, "Example Payments");

        WindowSettings next = new SettingsFile(file()).current();

        assertThat(next.language()).isEqualTo(Language.TRADITIONAL_CHINESE);
        assertThat(next.theme()).isEqualTo(Theme.DARK);
        assertThat(next.width()).isEqualTo(1300);
        assertThat(next.height()).isEqualTo(800);
        assertThat(next.x()).isEqualTo(-40);
        assertThat(next.y()).isEqualTo(25);
        assertThat(next.maximized()).isFalse();
        assertThat(next.filters())
                .containsExactly(new SavedFilter("late", "IN_FLIGHT", ""), new SavedFilter("morning", "ALL", "usdt"));
        assertThat(next.desks()).containsExactly(new RecentDesk(folder.toString(), "Example Payments", List.of()));
    }

    @Test
    void aFullDisplayKeepsSizeAndPlaceOfBefore() {
        WindowSettings settings = WindowSettings.first()
                .with(1300, 800, false)
                .at(10, 20)
                .with(3840, 2160, true)
                .at(0, 0);

        assertThat(settings)
                .isEqualTo(new WindowSettings(null, Theme.LIGHT, 1300, 800, true, 10, 20, List.of(), List.of(), null));
        assertThat(settings.with(100, 100, false).width()).isEqualTo(1300);
    }

    @Test
    void aFileFromBeforeThereWereDesksIsRead() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(
                file(), "{\"language\":null,\"theme\":\"DARK\",\"width\":900,\"height\":700,\"maximized\":true}");

        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.wasUnreadable()).isFalse();
        assertThat(settings.current())
                .isEqualTo(
                        new WindowSettings(null, Theme.DARK, 900, 700, true, null, null, List.of(), List.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"language\":null,\"theme\":\"PINK\",\"width\":900,\"height\":700,\"maximized\":true}",
                "{\"language\":null,\"theme\":\"DARK\",\"width\":9,\"height\":700,\"maximized\":true}",
                "{\"language\":null,\"theme\":\"DARK\",\"width\":900,\"height\":700,\"maximized\":true,\"more\":1}",
                "{\"language\":null,\"theme\":\"DARK\",\"width\":900,\"height\":700,\"maximized\":true,"
                        + "\"filters\":[{\"name\":\" \",\"part\":\"ALL\",\"words\":\"\"}]}"
            })
    void aFileThatCannotBeReadIsKeptAsideAndTheFirstSettingsHold(String content) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(file(), content);

        SettingsFile settings = new SettingsFile(file());

        assertThat(settings.wasUnreadable()).isTrue();
        assertThat(settings.aside()).hasContent(content);
        assertThat(file()).doesNotExist();
        assertThat(settings.current()).isEqualTo(WindowSettings.first());
        settings.store(settings.current().with(Theme.DARK));
        assertThat(new SettingsFile(file()).current().theme()).isEqualTo(Theme.DARK);
        assertThat(settings.aside()).hasContent(content);
    }

    @Test
    void aFileThatCannotBeWrittenStopsNothing() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder would be");
        SettingsFile settings = new SettingsFile(file());

        settings.store(settings.current().with(Theme.DARK));

        assertThat(settings.current().theme()).isEqualTo(Theme.DARK);
    }
}
