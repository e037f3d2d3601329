package dev.strongroom.desktop.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDesksTest {
    @TempDir
    Path folder;

    private RecentDesks recent;

    @BeforeEach
    void begin() {
        recent = new RecentDesks(new SettingsFile(folder.resolve("console.json")));
    }

    @Test
    void theLastOneComesFirstEachOnceAndNoMoreThanFive() {
        for (int i = 0; i < 7; i++) {
            recent.opened(folder.resolve("desk" + i), "Desk " + i);
        }
        recent.opened(folder.resolve("desk4"), "Desk four");

        assertThat(recent.all())
                .extracting(RecentDesk::name)
                .containsExactly("Desk four", "Desk 6", "Desk 5", "Desk 3", "Desk 2");
    }

    @Test
    void vaultsAreRememberedByDeskAndOutliveItsOpening() {
        Path desk = folder.resolve("desk");
        Path ana = folder.resolve("ana.vault");
        Path ben = folder.resolve("ben.vault");
        recent.unlocked(desk, ana);
        assertThat(recent.vaults(desk)).as("a desk nobody opened").isEmpty();
        recent.opened(desk, "Desk");
        recent.unlocked(desk, ana);
        recent.unlocked(desk, ben);
        recent.unlocked(desk, ana);
        recent.opened(desk, "Desk");

        assertThat(recent.vaults(desk)).containsExactly(ana, ben);
        assertThat(recent.vaults(folder.resolve("other"))).isEmpty();
    }

    @Test
    void aForgottenDeskIsOffTheListAndNothingElse() {
        recent.opened(folder.resolve("a"), "A");
        recent.opened(folder.resolve("b"), "B");
        recent.forget(folder.resolve("a"));

        assertThat(recent.all()).extracting(RecentDesk::name).containsExactly("B");
    }
}
