package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.desktop.i18n.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A payment in the list: number, amount, to whom, and how it stands in icon and word. */
final class PaymentCell extends ListCell<PaymentRow> {
    private final Messages messages;

    PaymentCell(Messages messages) {
        this.messages = messages;
        getStyleClass().add("payment-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaymentRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String mark = messages.name(row.mark());
        Label number = styled(row.number() + ".", "payment-number");
        Label amount = styled(row.amount(), "payment-amount");
        Label to = styled(row.to(), "payment-to");
        Label verdict = styled(mark, style(row.mark()));
        verdict.setGraphic(new FontIcon(icon(row.mark())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = new HBox(to, space, verdict);
        VBox lines = new VBox(amount, below);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox all = new HBox(number, lines);
        all.getStyleClass().add("payment-lines");
        setGraphic(all);
        setAccessibleText(row.number() + ". " + row.amount() + " " + row.to() + ", " + mark);
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    static String icon(PaymentRow.Mark mark) {
        return switch (mark) {
            case ALLOWED -> "mdal-check_circle";
            case REFUSED -> "mdal-block";
            case DIFFERS -> "mdal-error";
        };
    }

    static String style(PaymentRow.Mark mark) {
        return switch (mark) {
            case ALLOWED -> "good";
            case REFUSED -> "held";
            case DIFFERS -> "bad";
        };
    }
}
