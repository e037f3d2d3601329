package dev.strongroom.desktop.screen.suspense;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.SuspenseState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.CommandStrip;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The commands of the one who sits here, and why one of them is closed. */
final class ItemStrip extends CommandStrip {
    private static final int WIDE = 16;
    private final SuspenseViewModel model;
    private final SuspenseCommands commands;
    private final Messages messages;

    ItemStrip(SuspenseViewModel model) {
        super(WIDE); // a large amount takes a line of its own: what is decided is never cut
        this.model = model;
        this.commands = model.commands();
        this.messages = model.messages();
    }

    /** Whether there is something to do. */
    boolean show(SuspenseDetail detail, @Nullable ResolveForm form) {
        clear();
        if (form != null) {
            decide(form);
        } else if (detail.item().state() == SuspenseState.PROPOSED) {
            propose(detail);
        }
        return !isEmpty();
    }

    private void decide(ResolveForm form) {
        Button decide = button("resolve");
        decide.getStyleClass().add(Styles.ACCENT);
        StringBinding closed = Bindings.createStringBinding(
                form::whyNotDecide,
                form.fields().kindProperty(),
                form.previewProperty(),
                form.fields().reasonProperty(),
                model.session().officerProperty());
        decide.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("suspense.review", form.action()),
                        form.fields().kindProperty(),
                        form.fields().customerProperty(),
                        form.previewProperty()));
        decide.disableProperty().bind(closed.isNotEmpty().or(form.busyProperty()));
        decide.setOnAction(_ -> form.next());
        offer(closed, decide);
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
        StringBinding closed = Bindings.createStringBinding(
                () -> commands.whyNotAgree(detail), model.session().officerProperty());
        agree.disableProperty().bind(closed.isNotEmpty());
        agree.setOnAction(_ -> commands.agree(detail));
        reopen.disableProperty().bind(model.session().officerProperty().isNull());
        offer(closed, reopen, agree);
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
