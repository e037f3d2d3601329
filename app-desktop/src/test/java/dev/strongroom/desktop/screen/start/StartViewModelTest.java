package dev.strongroom.desktop.screen.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.boot.DeskFolder;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.settings.RecentDesk;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.Progress;
import dev.strongroom.desktop.task.SameThreadTasks;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartViewModelTest {
    private static final Ports NONE = new Ports() {
        @Override
        public <T> T get(Class<T> api) {
            throw new IllegalStateException("nobody asks here");
        }
    };

    @TempDir
    Path folder;

    private final FakeNotifier notifier = new FakeNotifier();
    private final List<String> ends = new ArrayList<>();
    private final Messages messages = new Messages(Language.ENGLISH, List.of("common", "refusals", "console"));
    private @Nullable Exception failure;
    private boolean isThere;
    private RecentDesks recent;
    private StartViewModel model;

    private final class Desks implements StartViewModel.Desks {
        @Override
        public OpenDesk practice(Progress progress) {
            return made("Practice", true);
        }

        @Override
        public OpenDesk open(Path at) throws IOException {
            if (failure instanceof IOException io) {
                throw io;
            }
            if (failure instanceof RuntimeException other) {
                throw other;
            }
            if (!isThere) {
                DeskFolder.open(at).close();
            }
            return made("Example", false);
        }

        private OpenDesk made(String name, boolean practice) {
            return new OpenDesk(
                    name,
                    NONE,
                    () -> {
                        throw new IllegalStateException("nobody asks here");
                    },
                    List.of(),
                    practice,
                    () -> {});
        }
    }

    @BeforeEach
    void begin() {
        recent = new RecentDesks(new SettingsFile(folder.resolve("console.json")));
        model = model();
    }

    private StartViewModel model() {
        StartViewModel.Ends told = new StartViewModel.Ends() {
            @Override
            public void opened(OpenDesk desk) {
                ends.add("opened " + desk.name());
            }

            @Override
            public void found() {
                ends.add("found");
            }
        };
        return new StartViewModel(new Desks(), recent, new SameThreadTasks(), notifier, messages, told);
    }

    @Test
    void aFolderThatIsGoneIsToldAndNotRemembered() {
        model.open(folder.resolve("gone"));

        assertThat(notifier.told())
                .containsExactly("refused: There is no desk in this folder; was it moved, or is the drive not in its"
                        + " place? Nothing was changed. folder: there is no desk in " + folder.resolve("gone"));
        assertThat(ends).isEmpty();
        assertThat(recent.all()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aDeskThatIsOpenElsewhereIsToldPolitely() {
        failure = new RefusedException("desk.in-use", "folder: the desk is open");
        model.open(folder);

        assertThat(notifier.told()).hasSize(1);
        assertThat(notifier.told().getFirst())
                .startsWith("refused: Another window or program has this desk open, so it was not opened here");
        assertThat(ends).isEmpty();
    }

    @Test
    void aVaultThatIsNotInItsPlaceIsNamed() {
        failure = new NoSuchFileException("/media/stick/core.vault");
        model.open(folder);

        assertThat(notifier.told())
                .containsExactly("refused: The desk was not opened: the file /media/stick/core.vault is not there. Is"
                        + " the drive in its place? Nothing was changed.");
    }

    @Test
    void whatNobodyForesawHasACode() {
        failure = new IllegalStateException("odd");
        model.open(folder);

        assertThat(notifier.told()).containsExactly("failed: Opening the desk IllegalStateException");
    }

    @Test
    void aDeskThatOpenedIsOnTheListAtTheNextStartUntilItIsForgotten() {
        recent.opened(folder.resolve("other"), "Other");
        isThere = true;
        model.open(folder);
        assertThat(ends).containsExactly("opened Example");
        StartViewModel next = model();
        assertThat(next.recent()).extracting(RecentDesk::name).containsExactly("Example", "Other");
        next.forget(next.recent().getFirst());
        assertThat(next.recent()).extracting(RecentDesk::name).containsExactly("Other");
        assertThat(model().recent()).hasSize(1);
    }

    @Test
    void practiceIsNotRememberedAndFoundingGoesOn() {
        model.practice();
        model.found();

        assertThat(ends).containsExactly("opened Practice", "found");
        assertThat(recent.all()).isEmpty();
    }
}
