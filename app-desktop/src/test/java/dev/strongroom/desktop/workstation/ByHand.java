package dev.strongroom.desktop.workstation;

import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Toasts;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** A custodian at a workstation of its own, who uses the window's controls and nothing else. */
public final class ByHand {
    private final Path vault;
    private final Path password;
    private final Path trust;
    private final Path journal;

    /** @param password a file; the custodian of a practice desk has one */
    public ByHand(Path vault, Path password, Path trust, Path journal) {
        this.vault = vault;
        this.password = password;
        this.trust = trust;
        this.journal = journal;
    }

    /** @param words the compare code as it stands on the desk's screen */
    public void sign(Path request, List<String> words, Path answer) throws IOException {
        String secret = Files.readString(password);
        Fx.run(() -> {
            WorkstationWindow window = window(request);
            Controls controls = new Controls(window);
            controls.type("#password", secret);
            controls.press("#next");
            controls.fill("#first", words.get(controls.number("#firstLabel") - 1));
            controls.fill("#second", words.get(controls.number("#secondLabel") - 1));
            controls.press("#confirm");
            controls.choose("#out", answer);
            controls.press("#sign");
            Photo.take(window.scene(), Theme.DARK, Language.ENGLISH, "practice-workstation");
            controls.press("#done");
            window.scene().getWindow().hide();
        });
    }

    private WorkstationWindow window(Path request) {
        Messages messages = new Messages(Language.ENGLISH, Workbench.AREAS);
        SecureRandom random = new SecureRandom();
        Toasts toasts = new Toasts(messages, random);
        Workbench bench = new Workbench(
                new Workbench.Ground(Offline.chains(), Clock.systemUTC(), random, Argon2Cost.STANDARD),
                new SameThreadTasks(),
                toasts,
                messages);
        bench.open().lay(vault, trust, journal, request);
        return new WorkstationWindow(bench, messages, toasts.layer());
    }
}
