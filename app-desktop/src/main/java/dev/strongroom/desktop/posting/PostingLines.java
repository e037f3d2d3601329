package dev.strongroom.desktop.posting;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.ui.Formats;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** One entry: a line for each account, signed as in the books. */
public final class PostingLines extends GridPane {
    public PostingLines(List<LedgerPosting.Line> lines, Formats formats) {
        getStyleClass().add("posting-lines");
        for (LedgerPosting.Line line : lines) {
            Label account = new Label(line.account());
            Label owner = new Label(Formats.brief(line.owner()));
            owner.getStyleClass().add(Styles.TEXT_MUTED);
            String sign = line.units().signum() < 0 ? "−" : "+";
            Label amount =
                    new Label(sign + formats.amount(new Amount(line.units().abs(), line.asset())));
            amount.getStyleClass().add("numeric");
            amount.setMaxWidth(Double.MAX_VALUE);
            addRow(getRowCount(), account, owner, amount);
        }
    }
}
