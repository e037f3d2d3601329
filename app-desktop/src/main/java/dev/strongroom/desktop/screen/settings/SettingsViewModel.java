package dev.strongroom.desktop.screen.settings;

import dev.strongroom.core.api.FeedEvent;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.dialog.Question;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.list.ListWords;
import dev.strongroom.desktop.list.Looked;
import dev.strongroom.desktop.list.Page;
import dev.strongroom.desktop.list.PagedList;
import dev.strongroom.desktop.list.Source;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import dev.strongroom.desktop.nav.Route;
import dev.strongroom.desktop.session.Ports;
import dev.strongroom.desktop.session.Pulse;
import dev.strongroom.desktop.session.Session;
import dev.strongroom.desktop.session.Tokens;
import dev.strongroom.desktop.task.Tasks;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Said;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The settings, which one is looked at, and the form in which it is edited. */
public final class SettingsViewModel {
    private final SettingReader reader;
    private final Session session;
    private final Pulse pulse;
    private final Navigator navigator;
    private final Said said;
    private final Messages messages;
    private final Formats formats;
    private final Labels labels;
    private final SettingCommands commands;
    private final ObjectProperty<SettingTab> tab = new SimpleObjectProperty<>(SettingTab.HOLDS);
    private final PagedList<SettingRow, Page<SettingRow>> list;
    private final Looked<String, SettingDetail> looked;
    private final ReadOnlyObjectWrapper<@Nullable DocumentForm> form = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
    private Pulse.Subscription changes = () -> {};
    private String shown = "";

    public SettingsViewModel(
            Ports ports,
            Session session,
            Pulse pulse,
            Navigator navigator,
            Tasks tasks,
            Said said,
            Formats formats,
            Tokens tokens) {
        this.reader = new SettingReader(ports);
        this.session = session;
        this.pulse = pulse;
        this.navigator = navigator;
        this.said = said;
        this.messages = said.messages();
        this.formats = formats;
        this.labels = new Labels("", messages, new KeyNames(tokens.networks(), tokens.all(), messages));
        this.commands = new SettingCommands(ports, session, tasks, said, labels, this::changed);
        ListWords words = new ListWords(
                messages.get("settings.load"),
                messages.get("settings.unread"),
                messages.get("settings.loading"),
                () -> messages.get("settings.empty"));
        this.list = new PagedList<>(tasks, said, words, SettingRow::name, Source.whole(() -> reader::all), this::take);
        this.looked = new Looked<>(tasks, said, reader::detail, list);
        looked.detailProperty().subscribe(this::draw);
    }

    /** A route's item is the setting to look at. */
    void onShow() {
        changes = pulse.onChange(this::heard);
        navigator.guard(this::leave);
        DocumentForm now = form.get();
        if (now != null) {
            now.relabel();
        }
        Route route = navigator.route();
        if (route.place() == Place.SETTINGS && !route.item().isEmpty() && !looked.isWanted(route.item())) {
            looked.look(route.item());
        } else {
            looked.again();
        }
        list.first();
    }

    void onHide() {
        navigator.unguard();
        changes.close();
        changes = () -> {};
        list.drop();
    }

    private void heard(List<FeedEvent> events) {
        if (events.stream().anyMatch(event -> event.topic().startsWith("settings."))) {
            changed();
        }
    }

    private void changed() {
        list.again();
        looked.again();
    }

    /** Something is always looked at. */
    private void take(Page<SettingRow> page) {
        if (looked.wanted() == null && !page.rows().isEmpty()) {
            looked.look(page.rows().getFirst().name());
        }
    }

    /** What is being edited stays as it was typed, whatever is published meanwhile. */
    private void draw(@Nullable SettingDetail detail) {
        if (detail == null) {
            return;
        }
        if (!detail.name().equals(shown)) {
            shown = detail.name();
            tab.set(SettingTab.HOLDS);
        }
        if (detail.draft() == null && tab.get() == SettingTab.DRAFT) {
            tab.set(SettingTab.HOLDS);
        }
        if (!editing.get()) {
            form.set(formOf(detail, detail.holds()));
        }
    }

    private DocumentForm formOf(SettingDetail detail, SettingVersion begin) {
        return new DocumentForm(
                labels.of(detail.name()),
                messages,
                begin.state() == SettingVersion.State.PUBLISHED ? begin.version() : begin.base(),
                detail.defaults().document(),
                detail.holds().document(),
                begin.document());
    }

    /** Looks at another setting, after asking where something is edited. */
    void select(SettingRow row) {
        if (!looked.isWanted(row.name())) {
            leave(() -> looked.look(row.name()));
        }
    }

    /** Begins to edit what holds. */
    void edit() {
        SettingDetail detail = looked.detailProperty().get();
        if (detail != null && !editing.get()) {
            edit(detail, detail.holds());
        }
    }

    /** Begins to edit with the document of a version; what is edited already is asked about first. */
    void edit(SettingVersion begin) {
        SettingDetail detail = looked.detailProperty().get();
        if (detail != null) {
            leave(() -> edit(detail, begin));
        }
    }

    private void edit(SettingDetail detail, SettingVersion begin) {
        String why = commands.whyNotDraft();
        if (!why.isEmpty()) {
            said.notifier().refused(why);
            return;
        }
        form.set(formOf(detail, begin));
        editing.set(true);
        tab.set(SettingTab.HOLDS);
    }

    /** Ends editing, after asking where that loses something. */
    void cancel() {
        leave(() -> {});
    }

    /** Goes on once nothing is lost by it, or the person says that it may be. */
    private void leave(Runnable then) {
        DocumentForm now = form.get();
        if (!editing.get() || now == null || !now.changedProperty().get()) {
            stop();
            then.run();
            return;
        }
        said.dialogs()
                .confirm(
                        new Question(
                                messages.get("settings.leave.title"),
                                messages.get("settings.leave.text", now.labels().title()),
                                messages.get("settings.leave.action"),
                                Question.Weight.GRAVE),
                        () -> {
                            stop();
                            then.run();
                        });
    }

    private void stop() {
        editing.set(false);
        draw(looked.detailProperty().get());
    }

    /** Whether a draft of what stands in the form would take back what was published since it was begun. */
    boolean isOvertaken() {
        SettingDetail detail = looked.detailProperty().get();
        DocumentForm now = form.get();
        return editing.get()
                && detail != null
                && now != null
                && now.base() != detail.holds().version();
    }

    /** Drafts what stands in the form. The answer may come when something else is looked at or edited. */
    void save() {
        SettingDetail detail = looked.detailProperty().get();
        DocumentForm now = form.get();
        if (detail == null || now == null || !editing.get()) {
            return;
        }
        commands.draft(detail.name(), now, () -> {
            if (editing.get() && now.equals(form.get())) {
                stop();
                showDraft();
            }
        });
    }

    /** Drafts what held before. */
    void undo() {
        SettingDetail detail = looked.detailProperty().get();
        if (detail != null) {
            commands.undo(detail, () -> {
                if (looked.isWanted(detail.name())) {
                    showDraft();
                }
            });
        }
    }

    private void showDraft() {
        tab.set(SettingTab.DRAFT);
    }

    ObjectProperty<SettingTab> tabProperty() {
        return tab;
    }

    PagedList<SettingRow, Page<SettingRow>> list() {
        return list;
    }

    /** The setting that is looked at. */
    Looked<String, SettingDetail> looked() {
        return looked;
    }

    /** What holds, or what is edited; null before the first answer. */
    ReadOnlyObjectProperty<@Nullable DocumentForm> formProperty() {
        return form.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    Labels labels(String setting) {
        return labels.of(setting);
    }

    Session session() {
        return session;
    }

    SettingCommands commands() {
        return commands;
    }

    Said said() {
        return said;
    }

    Messages messages() {
        return messages;
    }

    Formats formats() {
        return formats;
    }
}
