package dev.strongroom.desktop.app;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.chain.wiring.Online;
import dev.strongroom.desktop.dialog.Choosing;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.screen.found.FoundView;
import dev.strongroom.desktop.screen.found.FoundWorkflow;
import dev.strongroom.desktop.screen.found.FoundingTools;
import dev.strongroom.desktop.screen.start.StartView;
import dev.strongroom.desktop.screen.start.StartViewModel;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.settings.RecentDesks;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.settings.SettingsFile;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.Screens;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The console from its first screen to its end. */
final class Console implements AutoCloseable {
    private final ConsoleWindow window;
    private final Messages messages;
    private final Clock clock;
    private final FxTasks tasks;
    private final FoundingTools tools;
    private final SavedFilters filters;
    private final StartViewModel start;
    private final ScreenHost host;
    private @Nullable OpenDesk open;
    private @Nullable FoundWorkflow founding;
    private @Nullable Workplace workplace;

    /**
     * What the console stands on.
     *
     * @param desks how desks are opened
     * @param recent the desks of before
     * @param filters of the queue that were saved
     * @param tools how desks are founded
     * @param choosing how files are chosen
     */
    record Ground(
            Clock clock,
            StartViewModel.Desks desks,
            RecentDesks recent,
            SavedFilters filters,
            FoundingTools tools,
            Choosing choosing) {
        /** What the program has: desks of this machine, real nodes, the system's own file chooser. */
        static Ground of(Path data, SettingsFile settings, Clock clock, Messages messages) {
            RecentDesks recent = new RecentDesks(settings);
            Chains chains = Offline.chains();
            return new Ground(
                    clock,
                    new LocalDesks(data, recent, messages),
                    recent,
                    SavedFilters.in(settings),
                    new FoundingTools(chains, new Vaults(chains, new SecureRandom()), Online::networkAt),
                    Choosing.bySystem());
        }
    }

    Console(ConsoleWindow window, Messages messages, Ground ground) {
        this.window = window;
        this.messages = messages;
        this.clock = ground.clock();
        this.tools = ground.tools();
        this.filters = ground.filters();
        this.tasks = new FxTasks(failure -> window.notifier().failed("", failure));
        this.start =
                new StartViewModel(ground.desks(), ground.recent(), tasks, window.notifier(), messages, startEnds());
        this.host = new ScreenHost(
                new Screens(messages)
                        .with(StartView.class, () -> new StartView(start, messages))
                        .with(
                                FoundView.class,
                                () -> new FoundView(Objects.requireNonNull(founding), ground.choosing(), messages)),
                window::show);
        messages.languageProperty().addListener((_, _, _) -> draw());
    }

    /** Shows the first screen. */
    void open() {
        draw();
    }

    /** Opens the practice desk, as its button does. */
    void practice() {
        start.practice();
    }

    /** Goes to a place of the open desk; answers whether one is open. */
    boolean go(Place place) {
        if (workplace != null) {
            workplace.go(place);
        }
        return workplace != null;
    }

    /** Everything anew, in the language of now. */
    private void draw() {
        if (workplace != null) {
            workplace.draw();
        } else {
            host.show(founding == null ? StartView.class : FoundView.class);
        }
    }

    private StartViewModel.Ends startEnds() {
        return new StartViewModel.Ends() {
            @Override
            public void opened(OpenDesk desk) {
                work(desk);
            }

            @Override
            public void found() {
                Said said = new Said(window.dialogs(), window.notifier(), messages);
                founding = new FoundWorkflow(tools, tasks, said, clock, foundEnds());
                draw();
            }
        };
    }

    private FoundWorkflow.Ends foundEnds() {
        return new FoundWorkflow.Ends() {
            @Override
            public void founded(Path folder) {
                founding = null;
                draw();
                start.open(folder);
            }

            @Override
            public void cancelled() {
                founding = null;
                draw();
            }
        };
    }

    private void work(OpenDesk desk) {
        host.hide();
        open = desk;
        Workplace opened = new Workplace(desk, window, messages, tasks, clock, filters);
        workplace = opened;
        opened.draw();
        opened.welcome();
    }

    /** The screens first, then the work that they began, then the core that it asks. */
    @Override
    public void close() {
        if (founding != null) {
            founding.close();
        }
        if (workplace != null) {
            workplace.close();
        }
        tasks.close();
        if (open != null) {
            open.close();
        }
    }
}
