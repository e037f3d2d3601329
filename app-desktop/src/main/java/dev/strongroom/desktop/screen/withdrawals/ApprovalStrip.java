package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.ApprovalCase;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Who approved, who is still to come, and the commands of the one who sits here. */
final class ApprovalStrip extends VBox {
    private final WithdrawalsViewModel model;
    private final ReviewCommands commands;
    private final Messages messages;
    private final Formats formats;
    private final HBox people = new HBox(16);
    private final Label why = new Label();
    private final Button reject = new Button();
    private final Button hold = new Button();
    private final Button approve = new Button();
    private @Nullable Detail drawn;

    ApprovalStrip(WithdrawalsViewModel model, ReviewCommands commands) {
        this.model = model;
        this.commands = commands;
        this.messages = model.messages();
        this.formats = model.formats();
        getStyleClass().add("approval-strip");
        why.getStyleClass().add(Styles.TEXT_MUTED);
        why.setWrapText(true);
        // a large amount takes a line of its own: what is approved is never cut
        FlowPane buttons = new FlowPane(16, 8, reject, hold, approve);
        reject.setOnAction(_ -> commands.reject());
        hold.setOnAction(_ -> commands.hold());
        approve.setOnAction(_ -> commands.approve());
        approve.getStyleClass().add(Styles.ACCENT);
        approve.setId("approve");
        for (Button button : new Button[] {reject, hold, approve}) {
            button.setMnemonicParsing(false);
            button.setFocusTraversable(true);
        }
        getChildren().addAll(people, why, buttons);
    }

    void show(Detail detail) {
        drawn = detail;
        people.getChildren().clear();
        ApprovalCase open = detail.item().open();
        if (open != null) {
            int number = 1;
            for (ApprovalCase.Decision decision : open.decisions()) {
                people.getChildren().add(new Label(decided(number++, decision)));
            }
            for (int missing = open.approvals(); missing < open.needed(); missing++) {
                Label waiting = new Label(messages.get("strip.waiting"));
                waiting.getStyleClass().add(Styles.TEXT_MUTED);
                people.getChildren().add(waiting);
            }
        }
        boolean stoppable = detail.item().withdrawal().state().canBeStopped();
        reject.setText(messages.get("strip.reject") + "   r");
        reject.setDisable(!stoppable);
        hold.setText((detail.item().isHeld() ? messages.get("strip.release") : messages.get("strip.hold")) + "   h");
        hold.setDisable(!stoppable);
        String amount = model.amount(detail.item());
        approve.setText((detail.item().duty() == Duty.SIGN
                        ? messages.get("strip.sign", amount)
                        : messages.get("strip.approve", amount))
                + "   a");
        drawApprove(false);
    }

    /** Why it can be neither rejected nor held; empty where it can. */
    private String whyNotStop(WithdrawalState state) {
        if (state.canBeStopped()) {
            return "";
        }
        if (state.isEnd()) {
            return messages.get("strip.over");
        }
        return state.mayHaveBytes() ? messages.get("strip.has-bytes") : messages.get("strip.early");
    }

    private String decided(int number, ApprovalCase.Decision decision) {
        return messages.get(
                "strip.decided",
                number,
                decision.staff(),
                messages.name(decision.verdict()),
                formats.age(decision.receivedAt()));
    }

    /** What is drawn has stood still long enough to have been read. */
    void settled() {
        drawApprove(true);
    }

    private void drawApprove(boolean still) {
        String reason = commands.whyNotApprove(drawn);
        boolean open = drawn != null && drawn.item().open() != null;
        why.setText(
                open || drawn == null
                        ? reason
                        : whyNotStop(drawn.item().withdrawal().state()));
        why.setManaged(!why.getText().isEmpty());
        approve.setVisible(open);
        approve.setDisable(!reason.isEmpty() || !still);
        approve.setTooltip(reason.isEmpty() ? null : new Tooltip(reason));
    }
}
