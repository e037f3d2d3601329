package dev.strongroom.desktop.screen.settings;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.core.api.SettingVersion.State;
import dev.strongroom.core.api.SettingsApi;
import dev.strongroom.core.api.StaffRole;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.dialog.Question.Weight;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.session.Officer;
import dev.strongroom.desktop.session.Orders;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * What people do with settings: draft, publish what another has drafted, discard, take back. None of it moves money.
 */
final class SettingCommands {
    private static final int MOST_TOLD = 12;
    private final Ports ports;
    private final Session session;
    private final Tasks tasks;
    private final Said said;
    private final Messages messages;
    private final Labels labels;
    private final Orders orders;
    private final Runnable changed;

    /** @param changed after each order, however it ended */
    SettingCommands(Ports ports, Session session, Tasks tasks, Said said, Labels labels, Runnable changed) {
        this.ports = ports;
        this.session = session;
        this.tasks = tasks;
        this.said = said;
        this.messages = said.messages();
        this.labels = labels;
        this.changed = changed;
        this.orders = new Orders(session, tasks, said, () -> messages.get("settings.unanswered"), changed);
    }

    /** Why the one who sits here can draft nothing; empty where they can, as any of the staff. */
    String whyNotDraft() {
        return session.isLocked() ? messages.get("review.locked") : "";
    }

    String whyNotUndo(SettingDetail detail) {
        if (session.isLocked()) {
            return messages.get("review.locked");
        }
        return detail.holds().version() == 0 ? messages.get("settings.undo.nothing") : "";
    }

    String whyNotPublish(SettingDetail detail, SettingVersion draft) {
        Officer officer = session.officer();
        if (officer == null) {
            return messages.get("review.locked");
        }
        if (detail.isStale(draft)) {
            return messages.get("settings.stale", Long.toString(detail.holds().version()));
        }
        if (draft.author().equals(officer.actor())) {
            return messages.get("settings.four-eyes");
        }
        return mayPublish(officer) ? "" : messages.get("settings.role");
    }

    private static boolean mayPublish(Officer officer) {
        return officer.is(StaffRole.APPROVER) || officer.is(StaffRole.ADMIN);
    }

    String whyNotDiscard(SettingVersion draft) {
        Officer officer = session.officer();
        if (officer == null) {
            return messages.get("review.locked");
        }
        return mayPublish(officer) || draft.author().equals(officer.actor())
                ? ""
                : messages.get("settings.discard.role");
    }

    /**
     * Drafts what stands in a form; what is refused is told beside it.
     *
     * @param done after it was drafted
     */
    void draft(String name, DocumentForm form, Runnable done) {
        String why = whyNotDraft();
        if (!why.isEmpty() || !form.isReadable()) {
            form.complain(why.isEmpty() ? messages.get("settings.unread-field") : why);
            return;
        }
        String document = form.document();
        Callable<SettingVersion> work = session.command(by -> settings().draft(by.actor(), name, document));
        form.busyProperty().set(true);
        tasks.run(messages.get("settings.drafting", title(name)), _ -> work.call())
                .onSuccess(draft -> {
                    done.run();
                    tellDraft(draft);
                })
                .onError(RefusedException.class, refused -> form.refuse(messages.refusal(refused), refused.reason()))
                .onError(Exception.class, _ -> form.complain(messages.get("settings.unanswered")))
                .onEnd(() -> {
                    form.busyProperty().set(false);
                    changed.run();
                });
    }

    private void tellDraft(SettingVersion draft) {
        said.notifier().done(messages.get("settings.drafted", title(draft.name()), number(draft)));
    }

    /** Asks with everything that changes by it, then publishes. */
    void publish(SettingDetail detail, SettingVersion draft) {
        String why = whyNotPublish(detail, draft);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        Question question = new Question(
                messages.get("settings.publish.title", title(draft.name()), number(draft)),
                messages.get("settings.publish.text", told(changes(detail, draft))),
                messages.get("settings.publish.action", number(draft)),
                Weight.GRAVE);
        said.dialogs()
                .confirm(
                        question,
                        () -> orders.perform(
                                messages.get("settings.publishing", title(draft.name())),
                                by -> settings().publish(by.actor(), draft.name(), draft.version()),
                                done -> said.notifier()
                                        .done(messages.get("settings.published", title(done.name()), number(done)))));
    }

    void discard(SettingVersion draft) {
        String why = whyNotDiscard(draft);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        Question question = new Question(
                messages.get("settings.discard.title", title(draft.name()), number(draft)),
                messages.get("settings.discard.text"),
                messages.get("settings.discard.action", number(draft)),
                Weight.GRAVE);
        said.dialogs()
                .confirm(
                        question,
                        () -> orders.perform(
                                messages.get("settings.discarding", title(draft.name())),
                                by -> settings().discard(by.actor(), draft.name(), draft.version()),
                                done -> said.notifier()
                                        .done(messages.get("settings.discarded", title(done.name()), number(done)))));
    }

    /**
     * Drafts what held before.
     *
     * @param done after it was drafted
     */
    void undo(SettingDetail detail, Runnable done) {
        String why = whyNotUndo(detail);
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        SettingVersion holds = detail.holds();
        Question question = new Question(
                messages.get("settings.undo.title", title(holds.name()), number(holds)),
                messages.get("settings.undo.text"),
                messages.get("settings.undo.action", number(holds)),
                Weight.PLAIN);
        said.dialogs()
                .confirm(
                        question,
                        () -> orders.perform(
                                messages.get("settings.drafting", title(holds.name())),
                                by -> settings().undo(by.actor(), holds.name()),
                                draft -> {
                                    done.run();
                                    tellDraft(draft);
                                }));
    }

    /** What a version changes against what it is held against. */
    List<Change> changes(SettingDetail detail, SettingVersion version) {
        return Changes.between(detail.against(version).document(), version.document(), labels.of(version.name()));
    }

    private String told(List<Change> changes) {
        String lines = changes.stream()
                .limit(MOST_TOLD)
                .map(change -> messages.get(
                        "settings.change", change.field(), orNone(change.before()), orNone(change.after())))
                .collect(Collectors.joining("\n"));
        int left = changes.size() - MOST_TOLD;
        if (changes.isEmpty()) {
            return messages.get("settings.changes.none");
        }
        return left > 0 ? lines + "\n" + messages.get("settings.changes.more", Integer.toString(left)) : lines;
    }

    /** What stands for a value that is not there. */
    String orNone(String value) {
        return value.isEmpty() ? messages.get("settings.none") : value;
    }

    /** Whether an order about a version can be given: only about a draft. */
    static boolean isOpen(SettingVersion version) {
        return version.state() == State.DRAFT;
    }

    private String title(String name) {
        return labels.of(name).title();
    }

    private static String number(SettingVersion version) {
        return Long.toString(version.version());
    }

    private SettingsApi settings() {
        return ports.get(SettingsApi.class);
    }
}
