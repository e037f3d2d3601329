package dev.strongroom.desktop.screen.settings;

import static dev.strongroom.desktop.session.ChainSamples.TRON;

import dev.strongroom.chain.ListedNetwork;
import dev.strongroom.chain.Registry;
import dev.strongroom.chain.key.Argon2Cost;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.core.boot.CoreSetup;
import dev.strongroom.core.boot.EmbeddedCore;
import dev.strongroom.core.boot.practice.PracticeVaults;
import dev.strongroom.core.db.DatabaseSettings;
import dev.strongroom.core.withdrawal.Steps;
import dev.strongroom.core.withdrawal.Surroundings;
import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.dialog.FakeDialogs;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.notify.FakeNotifier;
import dev.strongroom.desktop.session.Beats;
import dev.strongroom.desktop.session.FakePeople;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Samples;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Tokens;
import dev.strongroom.desktop.task.SameThreadTasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real core without networks, whose settings ana looks at. */
abstract class SettingsDesk {
    static final Actor BEN = Actor.staff("ben");
    private @TempDir Path folder;
    final Session session = new Session();
    final FakeNotifier notifier = new FakeNotifier();
    final FakeDialogs dialogs = new FakeDialogs();
    final Navigator navigator = new Navigator();
    final SameThreadTasks tasks = new SameThreadTasks();
    final Clock clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    final Messages messages = new Messages(Language.ENGLISH, ConsoleApplication.AREAS);
    final Beats beats = new Beats(tasks, clock);
    SettingsApi settings;
    SettingsViewModel model;
    private PracticeVaults vaults;
    private EmbeddedCore core;
    private @Nullable RuntimeException failure;

    @BeforeEach
    void sitDown() throws IOException {
        vaults = found("desk", List.of());
        core = EmbeddedCore.start(new CoreSetup(
                DatabaseSettings.h2File(folder.resolve("core")),
                vaults.trustFile(),
                folder.resolve("audit.witness"),
                vaults.core().staffKey(),
                Offline.chains(),
                List.of(),
                clock,
                new Surroundings(new SecureRandom(), Steps.UNWATCHED)));
        settings = core.bean(SettingsApi.class);
        List<ListedNetwork> networks = Stream.of(Samples.NETWORK, TRON)
                .map(Registry.builtIn()::network)
                .toList();
        Tokens tokens;
        try (PracticeVaults other = found("other", networks)) {
            tokens = Tokens.of(other.trust());
        }
        model = new SettingsViewModel(
                ports(),
                session,
                beats.pulse(),
                navigator,
                tasks,
                new Said(dialogs, notifier, messages),
                new Formats(messages, clock),
                tokens);
        sit("ana", StaffRole.APPROVER);
        navigator.go(Place.SETTINGS);
        model.onShow();
    }

    private PracticeVaults found(String name, List<ListedNetwork> networks) throws IOException {
        PracticeVaults.Founding founding =
                new PracticeVaults.Founding("Example desk", networks, 1, Samples.NOW, new Argon2Cost(64, 1, 1));
        return PracticeVaults.found(folder.resolve(name), Offline.chains(), new SecureRandom(), founding);
    }

    @AfterEach
    void leave() {
        core.close();
        vaults.close();
    }

    /** The core, until it is to fail. */
    private Ports ports() {
        return new Ports() {
            @Override
            public <T> T get(Class<T> api) {
                if (failure != null) {
                    throw failure;
                }
                return core.bean(api);
            }
        };
    }

    /** The core does not answer any more; null lets it answer again. */
    void fail(@Nullable RuntimeException next) {
        failure = next;
    }

    void sit(String id, StaffRole role) {
        session.unlock(FakePeople.officer(id, role));
    }

    void look(String name) {
        model.list().rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .ifPresent(model::select);
    }

    SettingDetail drawn() {
        return Objects.requireNonNull(model.looked().detailProperty().get());
    }

    DocumentForm form() {
        return Objects.requireNonNull(model.formProperty().get());
    }

    Line line(String path) {
        return form().linesProperty().get().stream()
                .filter(line -> line.path().toString().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        path + " is none of " + form().linesProperty().get()));
    }
}
