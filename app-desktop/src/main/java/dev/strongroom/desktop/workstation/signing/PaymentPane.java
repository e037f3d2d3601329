package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.PaymentReview;
import dev.strongroom.chain.ceremony.RuleVerdict;
import dev.strongroom.desktop.i18n.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One payment: what the bytes say beside what the desk claimed, then the verdict of each rule. */
final class PaymentPane extends VBox {
    private final Messages messages;

    PaymentPane(PaymentRow row, ReadViewModel model, Messages messages) {
        this.messages = messages;
        getStyleClass().add("payment-pane");
        PaymentReview payment = row.payment();
        PaymentSheet sheet = model.sheet();
        if (row.mark() == PaymentRow.Mark.DIFFERS) {
            getChildren().add(banner(messages.get("read.differs"), "bad", "mdal-error"));
        } else if (row.mark() == PaymentRow.Mark.REFUSED) {
            getChildren().add(banner(model.refusal(payment), "held", "mdal-block"));
        }
        getChildren().add(columns(sheet.lines(payment)));
        if (!sheet.earlier(payment).isEmpty()) {
            getChildren().add(banner(sheet.earlier(payment), "note", "mdal-history"));
        }
        sheet.context(payment).forEach(line -> getChildren().add(label(line, "context")));
        getChildren().add(label(messages.get("read.verdicts"), "section"));
        getChildren().add(verdicts(sheet.verdicts(payment)));
        if (payment.refused() != null) {
            getChildren()
                    .add(label(
                            payment.refused().code() + "  ·  "
                                    + payment.refused().reason(),
                            "trouble-detail"));
        }
    }

    private static Label banner(String text, String style, String icon) {
        Label label = label(text, "banner");
        label.getStyleClass().add(style);
        label.setGraphic(new FontIcon(icon));
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private GridPane columns(List<PaymentLine> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("two-columns");
        grid.getColumnConstraints().addAll(share(14), share(52), share(34));
        grid.add(label(messages.get("read.said"), "column-head"), 1, 0);
        grid.add(label(messages.get("read.claimed"), "column-head"), 2, 0);
        int row = 1;
        for (PaymentLine line : lines) {
            Label name = label(line.label(), "line-name");
            Label said = label(line.said().isEmpty() ? messages.get("read.unreadable") : line.said(), "said");
            Label claimed = label(line.claimed(), "claimed");
            said.getStyleClass().add(size(line.field()));
            if (line.isUnsaid()) {
                said.getStyleClass().setAll("label", "quiet");
            } else if (line.isCode()) {
                said.getStyleClass().add("address");
            }
            if (line.isCode()) {
                claimed.getStyleClass().add("address");
            }
            if (line.differs()) {
                said.getStyleClass().add("differs");
                claimed.getStyleClass().add("differs");
                claimed.setGraphic(new FontIcon("mdal-error"));
                claimed.setAccessibleText(messages.get("read.differs-here", line.label(), line.said(), line.claimed()));
            }
            grid.addRow(row++, name, said, claimed);
        }
        return grid;
    }

    private static String size(Field field) {
        return switch (field) {
            case AMOUNT -> "said-amount";
            case TO -> "said-to";
            case KIND, FROM, ASSET, NETWORK, FEE_CAP -> "said-other";
        };
    }

    private static ColumnConstraints share(int percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private GridPane verdicts(List<VerdictLine> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("verdicts");
        grid.getColumnConstraints().addAll(share(15), share(49), share(36));
        int row = 0;
        for (VerdictLine line : lines) {
            Label outcome = label(messages.name(line.outcome()), style(line.outcome()));
            outcome.setGraphic(new FontIcon(icon(line.outcome())));
            grid.addRow(row++, outcome, label(line.rule(), "rule"), label(line.measure(), "measure"));
        }
        return grid;
    }

    private static String icon(RuleVerdict.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "mdal-check_circle";
            case REFUSED -> "mdal-block";
            case NOT_ASKED -> "mdomz-remove";
        };
    }

    private static String style(RuleVerdict.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "good";
            case REFUSED -> "held";
            case NOT_ASKED -> "quiet";
        };
    }
}
