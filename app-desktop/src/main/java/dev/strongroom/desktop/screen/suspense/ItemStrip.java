package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.i18n.Messages;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The commands of the one who sits here, and why one of them is closed. */
final class ItemStrip extends VBox {
    private final SuspenseViewModel model;
    private final SuspenseCommands commands;
    private final Messages messages;
    private final Label why = new Label();
    // a large amount takes a line of its own: what is decided is never cut
    private final FlowPane buttons = new FlowPane(16, 8);

    ItemStrip(SuspenseViewModel model) {
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

    /** Whether there is something to do. */
    boolean show(SuspenseDetail detail, @Nullable ResolveForm form) {
        why.textProperty().unbind();
        buttons.getChildren().clear();
        if (form != null) {
            decide(form);
        } else if (detail.item().state() == SuspenseState.PROPOSED) {
            propose(detail);
        }
        return !buttons.getChildren().isEmpty();
    }

    private void decide(ResolveForm form) {
        Button decide = button("resolve");
        decide.getStyleClass().add(Styles.ACCENT);
        StringBinding closed = Bindings.createStringBinding(
                form::whyNotDecide,
                form.kindProperty(),
                form.previewProperty(),
                form.reasonProperty(),
                model.session().officerProperty());
        why.textProperty().bind(closed);
        decide.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("suspense.review", form.action()),
                        form.kindProperty(),
                        form.customerProperty(),
                        form.previewProperty()));
        decide.disableProperty().bind(closed.isNotEmpty().or(form.busyProperty()));
        decide.setOnAction(_ -> form.next());
        buttons.getChildren().add(decide);
    }

    private void propose(SuspenseDetail detail) {
        Button reopen = button("reopen");
        reopen.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> commands.isMine(detail.item())
                                ? messages.get("suspense.take-back")
                                : messages.get("suspense.turn-down"),
                        model.session().officerProperty()));
        reopen.setOnAction(_ -> commands.reopen(detail));
        Button agree = button("agree");
        agree.getStyleClass().add(Styles.ACCENT);
        agree.setText(messages.get("suspense.agree.action", action(detail)));
        StringBinding closed =
                Bindings.createStringBinding(() -> commands.whyNotAgree(detail), model.session().officerProperty());
        why.textProperty().bind(closed);
        agree.disableProperty().bind(closed.isNotEmpty());
        agree.setOnAction(_ -> commands.agree(detail));
        reopen.disableProperty().bind(model.session().officerProperty().isNull());
        buttons.getChildren().addAll(List.of(reopen, agree));
    }

    private String action(SuspenseDetail detail) {
        return detail.item().decision() == null
                ? ""
                : model.words().action(detail.item(), detail.item().decision().resolution());
    }

    private static Button button(String id) {
        Button button = new Button();
        button.setId(id);
        button.setMnemonicParsing(false);
        return button;
    }
}
