package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.Withdrawals;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.session.Decisions;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.settings.SavedFilters;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.time.Clock;

/** The parts of the review desk, put together; they outlive the view, which is made anew with the language. */
public final class WithdrawalsScreen {
    private final WithdrawalsViewModel model;
    private final ReviewCommands commands;
    private final BulkApproval bulk;
    private final QueueFilters filters;

    public WithdrawalsScreen(
            Ports ports,
            Session session,
            Decisions decisions,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Clock clock,
            SavedFilters saved) {
        Messages messages = said.messages();
        Queue queue = new Queue(ports);
        model = new WithdrawalsViewModel(queue, session, pulse, navigator, tasks, said, formats, clock);
        Withdrawals withdrawals = ports.get(Withdrawals.class);
        commands = new ReviewCommands(
                model, withdrawals, decisions, session, tasks, said.dialogs(), said.notifier(), messages);
        filters = new QueueFilters(model, saved, said);
        bulk = new BulkApproval(model, queue, decisions, session, tasks, said, formats);
    }

    WithdrawalsViewModel model() {
        return model;
    }

    ReviewCommands commands() {
        return commands;
    }

    BulkApproval bulk() {
        return bulk;
    }

    QueueFilters filters() {
        return filters;
    }
}
