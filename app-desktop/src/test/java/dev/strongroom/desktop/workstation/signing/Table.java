package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.ColdScene;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.key.Secret;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A custodian's table in tests: a practice desk's real files, and the view models over them. */
final class Table implements AutoCloseable {
    final Path folder;
    final ColdScene scene;
    final SameThreadTasks tasks = new SameThreadTasks();
    final Messages messages = new Messages(Language.ENGLISH, List.of("common", "workstation", "trouble"));
    final Formats formats;
    final SigningWorkflow workflow = new SigningWorkflow();
    final SigningDesk desk;
    final OpenViewModel open;
    final ReadViewModel read;
    final CompareViewModel compare;
    final SignViewModel sign;
    private Runnable onClock = () -> {};

    Table(Path folder) throws IOException {
        this.folder = folder;
        scene = new ColdScene(folder);
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                onClock.run();
                return scene.clock.instant();
            }

            @Override
            public ZoneId getZone() {
                return scene.clock.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        formats = new Formats(messages, scene.clock);
        desk = new SigningDesk(scene.chains, new Vaults(scene.chains, new SecureRandom()), clock, new SecureRandom());
        open = new OpenViewModel(workflow, desk, tasks, messages);
        read = new ReadViewModel(workflow, messages, formats);
        compare = new CompareViewModel(workflow);
        sign = new SignViewModel(workflow, desk, tasks, messages, formats);
    }

    /** Runs something whenever the signer looks at its clock, which it does before it judges. */
    void onClock(Runnable then) {
        onClock = then;
    }

    static Secret password() {
        return Secret.copyOf(ColdScene.PASSWORD.getBytes(StandardCharsets.UTF_8));
    }

    Path vault() {
        return folder.resolve("cold.vault");
    }

    /** Writes a request file and lays everything on the table. */
    byte[] lay(SigningRequest.Item... items) throws IOException {
        return lay(ColdScene.file(scene.request("R-1", items)));
    }

    byte[] lay(byte[] request) throws IOException {
        Files.write(folder.resolve("request.json"), request);
        open.lay(vault(), scene.trustPath(), scene.journalPath(), folder.resolve("request.json"));
        return request;
    }

    /** Opens what lies there with the right password. */
    void open() {
        open.open(password());
    }

    /** Goes on to the signature. */
    void confirm(byte[] request) {
        read.next();
        List<String> words = CompareCode.of(request).words();
        compare.onShow();
        compare.firstProperty().set(words.get(compare.firstPosition() - 1));
        compare.secondProperty().set(words.get(compare.secondPosition() - 1));
        compare.confirm();
        sign.onShow();
    }

    static String code(@Nullable Setback setback) {
        return Objects.requireNonNull(setback, "no setback").code();
    }

    /** Every file of the folder, so that a test sees that nothing changed. */
    Map<String, List<Byte>> files() {
        Map<String, List<Byte>> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                List<Byte> boxed = new ArrayList<>();
                for (byte b : bytes) {
                    boxed.add(b);
                }
                content.put(folder.relativize(file).toString(), boxed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return content;
    }

    @Override
    public void close() {
        workflow.close();
        scene.close();
    }
}
