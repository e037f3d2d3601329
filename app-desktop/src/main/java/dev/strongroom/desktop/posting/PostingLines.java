package dev.strongroom.desktop.posting;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** One entry: a line for each account, signed as in the books. */
public final class PostingLines extends GridPane {
    public PostingLines(List<LedgerPosting.Line> lines, Messages messages, Formats formats) {
        getStyleClass().add("posting-lines");
        for (LedgerPosting.Line line : lines) {
            Label account = new Label(name(line.account(), messages));
            Label owner = new Label(Formats.brief(line.owner()));
            owner.getStyleClass().add(Styles.TEXT_MUTED);
            String sign = line.units().signum() < 0 ? "−" : "+";
            Label amount =
                    new Label(sign + formats.amount(new Amount(line.units().abs(), line.asset())));
            amount.getStyleClass().add("numeric");
            GridPane.setHalignment(amount, HPos.RIGHT);
            addRow(getRowCount(), account, owner, amount);
        }
    }

    /** What an account is called; its name in the chart where it has no words. */
    private static String name(String account, Messages messages) {
        return messages.has("Account." + account) ? messages.bundle().getString("Account." + account) : account;
    }
}
