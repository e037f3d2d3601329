package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SettingVersion;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;

/** The commands for a draft, and why one of them is closed. */
final class VersionStrip extends CommandStrip {
    private final SettingsViewModel model;
    private final SettingCommands commands;
    private final Messages messages;

    VersionStrip(SettingsViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
    }

    void show(SettingDetail detail, SettingVersion draft) {
        StringBinding publish = Bindings.createStringBinding(
                () -> commands.whyNotPublish(detail, draft), model.session().officerProperty());
        StringBinding any = Bindings.createStringBinding(
                commands::whyNotDraft, model.session().officerProperty());
        StringBinding discard = Bindings.createStringBinding(
                () -> commands.whyNotDiscard(draft), model.session().officerProperty());
        Button first = command(
                "setting-publish",
                messages.get("settings.publish", Long.toString(draft.version())),
                publish,
                () -> commands.publish(detail, draft));
        first.getStyleClass().add(Styles.ACCENT);
        offer(
                all(publish, discard),
                first,
                command("setting-edit-draft", messages.get("settings.edit.draft"), any, () -> model.edit(draft)),
                command("setting-discard", messages.get("settings.discard"), discard, () -> commands.discard(draft)));
    }
}
