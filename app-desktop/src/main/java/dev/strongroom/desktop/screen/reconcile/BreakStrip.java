package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;

/** The commands for one break, and why one of them is closed. */
final class BreakStrip extends CommandStrip {
    private final ReconcileViewModel model;
    private final BreakCommands commands;
    private final Messages messages;

    BreakStrip(ReconcileViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
    }

    void show(BookBreak item) {
        StringBinding assign = Bindings.createStringBinding(
                () -> commands.whyNotAssign(item), model.session().officerProperty());
        StringBinding comment = Bindings.createStringBinding(
                commands::whyNotComment, model.session().officerProperty());
        Button take = command("break-take", messages.get("reconcile.take"), assign, () -> commands.takeOn(item));
        take.getStyleClass().add(Styles.ACCENT);
        take.disableProperty().unbind();
        take.disableProperty()
                .bind(assign.isNotEmpty()
                        .or(Bindings.createBooleanBinding(
                                () -> commands.isMine(item), model.session().officerProperty())));
        offer(
                assign,
                take,
                command("break-give", messages.get("reconcile.give"), assign, () -> give(item)),
                command("break-comment", messages.get("reconcile.comment"), comment, () -> commands.comment(item)));
    }

    private void give(BookBreak item) {
        Dialogs dialogs = model.said().dialogs();
        commands.give(
                item,
                staff -> dialogs.show(new AssignBox(
                        commands.difference(item),
                        staff,
                        item.owner(),
                        messages,
                        chosen -> {
                            dialogs.close();
                            commands.assign(item, chosen);
                        },
                        dialogs::close)));
    }
}
