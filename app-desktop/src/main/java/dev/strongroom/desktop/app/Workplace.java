package dev.strongroom.desktop.app;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.key.Vaults;
import dev.strongroom.chain.wiring.Offline;
import dev.strongroom.core.api.Approvals;
import dev.strongroom.core.api.FeedApi;
import dev.strongroom.core.api.StaffApi;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.screen.request.RequestViewModel;
import dev.strongroom.desktop.screen.unlock.UnlockBox;
import dev.strongroom.desktop.screen.unlock.UnlockViewModel;
import dev.strongroom.desktop.screen.unlock.VaultBox;
import dev.strongroom.desktop.session.Assets;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.OpenDesk;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Seat;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Tokens;
import dev.strongroom.desktop.session.Unlocking;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.shell.Command;
import dev.strongroom.desktop.shell.Keys;
import dev.strongroom.desktop.shell.ShellActions;
import dev.strongroom.desktop.shell.ShellView;
import dev.strongroom.desktop.shell.ShellViewModel;
import dev.strongroom.desktop.shell.StatusBar;
import dev.strongroom.desktop.shell.StatusViewModel;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.IdleLock;
import dev.strongroom.desktop.ui.Said;
import dev.strongroom.desktop.ui.Screens;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * An open desk in the window: makes the parts, puts them together, and ends them. The only place that knows them all.
 * The desk itself stays open.
 */
final class Workplace implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private final OpenDesk desk;
    private final ConsoleWindow window;
    private final Messages messages;
    private final Session session = new Session();
    private final Pulse pulse;
    private final Navigator navigator = new Navigator();
    private final UnlockViewModel unlock;
    private final RequestViewModel request;
    private final Screens screens;
    private final ScreenHost frame;
    private final ScreenHost inside;
    private final IdleLock idleLock;
    private final Subscription closing;
    private @Nullable ShellView shell;

    Workplace(OpenDesk desk, ConsoleWindow window, Messages messages, Tasks tasks, Clock clock, SavedFilters filters) {
        this.desk = desk;
        this.window = window;
        this.messages = messages;
        Dialogs dialogs = window.dialogs();
        Tokens tokens = Tokens.of(desk.trustFile().get());
        Formats formats = new Formats(messages, clock, tokens);
        Chains chains = Offline.chains();
        pulse = new Pulse(desk.ports().get(FeedApi.class), tasks, clock);
        Unlocking unlocking = new Unlocking(
                new Vaults(chains, new SecureRandom()), desk.ports().get(StaffApi.class));
        unlock = new UnlockViewModel(unlocking, session, tasks, window.notifier(), messages, desk.known()::unlocked);
        ShellViewModel shellModel =
                new ShellViewModel(desk.ports(), session, pulse, tasks, dialogs, window.notifier(), messages);
        ShellActions actions = new ShellActions(shellModel, navigator, session, messages, dialogs, deskActions());
        StatusBar status = new StatusBar(
                new StatusViewModel(desk.ports(), pulse, tasks, formats, messages, clock), tasks, messages);
        screens = new Screens(messages)
                .with(
                        ShellView.class,
                        () -> new ShellView(shellModel, status, actions, navigator, session, messages, formats));
        Decisions decisions = new Decisions(desk.ports().get(Approvals.class), desk.trustFile(), clock);
        Said said = new Said(dialogs, window.notifier(), messages);
        Parts parts = new Parts(
                desk.ports(),
                session,
                decisions,
                pulse,
                navigator,
                tasks,
                said,
                formats,
                new Assets(tokens, chains),
                clock);
        request = Areas.request(parts);
        Areas.addTo(screens, parts, filters, request::open, actions::freeze);
        frame = new ScreenHost(screens, window::show);
        inside = new ScreenHost(screens, this::fill);
        new Keys(actions, navigator, session).listen(window.scene());
        idleLock = new IdleLock(window.scene(), PATIENCE, () -> {
            session.lock();
            return true;
        });
        navigator.routeProperty().addListener((_, _, route) -> inside.show(Areas.view(route.place())));
        closing = window.scene().windowProperty().subscribe(this::guard);
        pulse.start(BEAT);
    }

    /** Who closes the window leaves the screen, and is asked the same. */
    private void guard(@Nullable Window shown) {
        if (shown != null) {
            shown.setOnCloseRequest(event -> {
                event.consume();
                navigator.leave(shown::hide);
            });
        }
    }

    private ShellActions.Desk deskActions() {
        return new ShellActions.Desk() {
            @Override
            public void switchTheme() {
                window.themeProperty().set(window.themeProperty().get().other());
            }

            @Override
            public List<Command> commands() {
                return List.of(new Command(messages.get("withdrawals.new"), "", request::open));
            }

            @Override
            public List<Command> people() {
                return peopleCommands();
            }
        };
    }

    private List<Command> peopleCommands() {
        List<Command> all =
                new ArrayList<>(desk.seats().stream().map(this::command).toList());
        if (!desk.isPractice()) {
            for (Path vault : desk.known().vaults()) {
                all.add(command(new Seat(String.valueOf(vault.getFileName()), vault, null)));
            }
            all.add(new Command(messages.get("shell.unlock.vault"), "", this::chooseVault));
        }
        return all;
    }

    private void chooseVault() {
        Path last = desk.known().vaults().stream().findFirst().orElse(null);
        window.dialogs().show(new VaultBox(last, unlock, messages, window.dialogs()));
    }

    /** On a real desk nobody sits yet: asks for a vault. */
    void welcome() {
        if (!desk.isPractice() && session.isLocked()) {
            chooseVault();
        }
    }

    private Command command(Seat seat) {
        return seat.passwordFile() == null
                ? new Command(
                        messages.get("shell.unlock", seat.title()),
                        "",
                        () -> window.dialogs().show(new UnlockBox(seat, unlock, messages, window.dialogs())))
                : new Command(messages.get("shell.act-as", seat.title()), "", () -> unlock.actAs(seat));
    }

    private void fill(Parent screen) {
        if (shell != null) {
            shell.show(screen);
        }
    }

    /** Everything anew, in the language of now. */
    void draw() {
        inside.hide();
        shell = (ShellView) frame.show(ShellView.class);
        inside.show(Areas.view(navigator.route().place()));
    }

    Session session() {
        return session;
    }

    void go(Place place) {
        navigator.go(place);
    }

    @Override
    public void close() {
        closing.unsubscribe();
        idleLock.close();
        inside.hide();
        frame.hide();
        pulse.close();
        session.close();
    }
}
