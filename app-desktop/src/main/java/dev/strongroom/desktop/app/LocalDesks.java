package dev.strongroom.desktop.app;

import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.boot.DeskFolder;
import dev.strongroom.core.boot.practice.PracticeDesk;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeStep;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.start.StartViewModel;
import dev.strongroom.desktop.session.KnownVaults;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Seat;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Desks whose core runs in this process. */
final class LocalDesks implements StartViewModel.Desks {
    private static final List<PracticeStep> STEPS = List.of(PracticeStep.values());
    private final Path data;
    private final RecentDesks recent;
    private final Messages messages;

    /**
     * @param data folder of this program; the practice desk lies in {@code practice} below it
     * @param recent remembers which vaults were unlocked where
     */
    LocalDesks(Path data, RecentDesks recent, Messages messages) {
        this.data = data;
        this.recent = recent;
        this.messages = messages;
    }

    @Override
    public OpenDesk practice(Progress progress) throws IOException, InterruptedException {
        PracticeDesk desk = PracticeDesk.open(
                data.resolve("practice"),
                step -> progress.at(STEPS.indexOf(step), STEPS.size() - 1L, messages.name(step)));
        return new OpenDesk(
                messages.get("start.practice.title"),
                desk.core()::bean,
                () -> trust(desk.trustFile()),
                desk.people().stream().map(person -> seat(desk, person)).toList(),
                true,
                desk::close);
    }

    private static Seat seat(PracticeDesk desk, PracticePerson person) {
        Path folder = desk.vaultFolder();
        return new Seat(person.title(), person.vault(folder), person.password(folder));
    }

    @Override
    public OpenDesk open(Path folder) throws IOException {
        DeskFolder desk = DeskFolder.open(folder);
        try {
            TrustFile trust = desk.trust();
            return new OpenDesk(
                    trust.genesis().desk(),
                    desk.core()::bean,
                    () -> trust(desk),
                    List.of(),
                    trust.genesis().practice(),
                    desk::close,
                    known(folder));
        } catch (IOException | RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    private KnownVaults known(Path folder) {
        return new KnownVaults() {
            @Override
            public List<Path> vaults() {
                return recent.vaults(folder);
            }

            @Override
            public void unlocked(Path vault) {
                recent.unlocked(folder, vault);
            }
        };
    }

    private static TrustFile trust(DeskFolder desk) {
        try {
            return desk.trust();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrustFile trust(Path file) {
        try {
            return TrustFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
