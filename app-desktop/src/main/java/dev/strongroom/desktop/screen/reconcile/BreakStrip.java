package dev.strongroom.desktop.screen.reconcile;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.BookBreak;
import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The commands for one break, and why one of them is closed. */
final class BreakStrip extends VBox {
    private final ReconcileViewModel model;
    private final BreakCommands commands;
    private final Messages messages;
    private final Label why = new Label();
    private final FlowPane buttons = new FlowPane(8, 8);

    BreakStrip(ReconcileViewModel model) {
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
        getStyleClass().add("approval-strip");
        why.setId("why-not");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        why.managedProperty().bind(why.textProperty().isNotEmpty());
        getChildren().addAll(why, buttons);
    }

    void show(BookBreak item) {
        StringBinding assign = Bindings.createStringBinding(
                () -> commands.whyNotAssign(item), model.session().officerProperty());
        StringBinding comment = Bindings.createStringBinding(
                commands::whyNotComment, model.session().officerProperty());
        why.textProperty().bind(assign);
        Button take = button("break-take", messages.get("reconcile.take"), assign, () -> commands.takeOn(item));
        take.getStyleClass().add(Styles.ACCENT);
        take.disableProperty().unbind();
        take.disableProperty()
                .bind(assign.isNotEmpty()
                        .or(Bindings.createBooleanBinding(
                                () -> commands.isMine(item), model.session().officerProperty())));
        buttons.getChildren()
                .setAll(
                        take,
                        button("break-give", messages.get("reconcile.give"), assign, () -> give(item)),
                        button(
                                "break-comment",
                                messages.get("reconcile.comment"),
                                comment,
                                () -> commands.comment(item)));
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

    private static Button button(String id, String text, StringBinding closed, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.disableProperty().bind(closed.isNotEmpty());
        button.setOnAction(_ -> action.run());
        return button;
    }
}
