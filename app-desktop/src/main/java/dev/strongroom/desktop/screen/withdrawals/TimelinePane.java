package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.WithdrawalEvent;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Its story: what happened, who did it, when and why. */
final class TimelinePane extends VBox {
    private static final int TIME = 76;
    private final Messages messages;
    private final Formats formats;

    TimelinePane(WithdrawalsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void show(Detail detail) {
        getChildren().setAll(detail.events().reversed().stream().map(this::line).toList());
    }

    private HBox line(WithdrawalEvent event) {
        Label time = new Label(formats.age(event.at()));
        time.getStyleClass().add(Styles.TEXT_MUTED);
        time.setMinWidth(TIME);
        time.setTooltip(new Tooltip(formats.exact(event.at())));
        Label what = new Label(messages.get(
                "timeline.line",
                messages.name(event.change()),
                messages.name(event.state()),
                event.by().toString()));
        what.setWrapText(true);
        VBox text = new VBox(what);
        if (event.note() != null) {
            Label note = new Label(note(event.change(), event.note()));
            note.setWrapText(true);
            note.getStyleClass().add(Styles.TEXT_MUTED);
            text.getChildren().add(note);
        }
        HBox line = new HBox(8, time, text);
        line.getStyleClass().add("timeline-line");
        return line;
    }

    /** What a person wrote stands as it is, though its code would also refuse such a command. */
    private String note(WithdrawalEvent.Change change, Note note) {
        return switch (change) {
            case HELD, RELEASED, COMMENTED -> note.reason();
            default -> messages.refusal(note.code(), note.reason());
        };
    }
}
