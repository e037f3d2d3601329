package dev.strongroom.desktop.app;

import dev.strongroom.chain.ceremony.TrustFile;
import dev.strongroom.core.boot.ConfiguredCore;
import dev.strongroom.core.boot.CoreConfig;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.practice.PracticeDesk;
import dev.strongroom.core.boot.practice.PracticePerson;
import dev.strongroom.core.boot.practice.PracticeStep;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.screen.start.StartViewModel;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Seat;
import dev.strongroom.desktop.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Desks whose core runs in this process. */
final class LocalDesks implements StartViewModel.Desks {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final List<PracticeStep> STEPS = List.of(PracticeStep.values());
    private final Path data;
    private final Messages messages;

    /** @param data folder of this program; the practice desk lies in {@code practice} below it */
    LocalDesks(Path data, Messages messages) {
        this.data = data;
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
    public OpenDesk configured(Path file) throws IOException {
        CoreConfig config = CoreConfig.read(file);
        Path home = Objects.requireNonNull(file.toAbsolutePath().getParent());
        ConfiguredCore core = ConfiguredCore.start(file);
        EmbeddedCore inside = core.core();
        inside.runEvery(BEAT);
        return new OpenDesk(
                file.toString(),
                inside::bean,
                () -> trust(home.resolve(config.trust())),
                List.of(),
                false,
                core::close);
    }

    private static TrustFile trust(Path file) {
        try {
            return TrustFile.read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
