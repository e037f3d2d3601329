package dev.strongroom.desktop.screen.settings;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The commands for what holds: edit it, save that as a draft, take it back; and what is wrong with what was typed. */
final class HoldsStrip extends CommandStrip {
    private final SettingsViewModel model;
    private final SettingCommands commands;
    private final Messages messages;
    private final Label problem = new Label();

    HoldsStrip(SettingsViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        problem.setId("setting-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addFirst(problem);
    }

    void show(SettingDetail detail) {
        DocumentForm form = model.formProperty().get();
        boolean isEdited = model.editingProperty().get();
        problem.textProperty().unbind();
        problem.setText("");
        if (form == null) {
            clear();
            return;
        }
        problem.textProperty().bind(form.problemProperty());
        StringBinding draft = Bindings.createStringBinding(
                commands::whyNotDraft, model.session().officerProperty());
        Button look = look(form);
        if (isEdited) {
            offer(draft, save(form, draft), cancel(form), look);
        } else {
            offer(draft, edit(draft), undo(detail), look);
        }
    }

    private Button save(DocumentForm form, StringBinding draft) {
        Button save = command("setting-save", messages.get("settings.save"), draft, model::save);
        save.getStyleClass().add(Styles.ACCENT);
        BooleanBinding nothing = form.changedProperty().not();
        save.disableProperty().unbind();
        save.disableProperty().bind(draft.isNotEmpty().or(nothing).or(form.busyProperty()));
        return save;
    }

    private Button cancel(DocumentForm form) {
        Button cancel = plain("setting-cancel", messages.get("settings.cancel"), model::cancel);
        cancel.disableProperty().bind(form.busyProperty());
        return cancel;
    }

    private Button edit(StringBinding draft) {
        Button edit = command("setting-edit", messages.get("settings.edit"), draft, model::edit);
        edit.getStyleClass().add(Styles.ACCENT);
        return edit;
    }

    private Button undo(SettingDetail detail) {
        StringBinding why = Bindings.createStringBinding(
                () -> commands.whyNotUndo(detail), model.session().officerProperty());
        Button undo = command("setting-undo", messages.get("settings.undo"), why, model::undo);
        undo.setVisible(detail.holds().version() > 0);
        undo.setManaged(undo.isVisible());
        return undo;
    }

    private Button look(DocumentForm form) {
        Button look = plain(
                "setting-look", "", () -> form.showAsText(!form.asTextProperty().get()));
        look.textProperty()
                .bind(Bindings.when(form.asTextProperty())
                        .then(messages.get("settings.as-form"))
                        .otherwise(messages.get("settings.as-text")));
        look.getStyleClass().add(Styles.FLAT);
        return look;
    }

    private static Button plain(String id, @Nullable String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
