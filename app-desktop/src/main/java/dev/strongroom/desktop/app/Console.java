package dev.strongroom.desktop.app;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.screen.start.StartView;
import dev.strongroom.desktop.screen.start.StartViewModel;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.task.FxTasks;
import dev.strongroom.desktop.ui.Screens;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The console from its first screen to its end. */
final class Console implements AutoCloseable {
    private final ConsoleWindow window;
    private final Messages messages;
    private final Clock clock;
    private final FxTasks tasks;
    private final StartViewModel start;
    private final ScreenHost host;
    private @Nullable OpenDesk open;
    private @Nullable Workplace workplace;

    Console(ConsoleWindow window, Messages messages, Clock clock, StartViewModel.Desks desks) {
        this.window = window;
        this.messages = messages;
        this.clock = clock;
        this.tasks = new FxTasks(failure -> window.notifier().failed("", failure));
        this.start = new StartViewModel(desks, tasks, window.notifier(), messages, this::work);
        this.host = new ScreenHost(
                new Screens(messages).with(StartView.class, () -> new StartView(start, messages)), window::show);
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
        if (workplace == null) {
            host.show(StartView.class);
        } else {
            workplace.draw();
        }
    }

    private void work(OpenDesk desk) {
        host.hide();
        open = desk;
        workplace = new Workplace(desk, window, messages, tasks, clock);
        workplace.draw();
    }

    /** The screens first, then the work that they began, then the core that it asks. */
    @Override
    public void close() {
        if (workplace != null) {
            workplace.close();
        }
        tasks.close();
        if (open != null) {
            open.close();
        }
    }
}
