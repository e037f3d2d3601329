package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.chain.Amount;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** What the ledger posted and set aside for it. */
final class JournalPane extends VBox {
    private final Messages messages;
    private final Formats formats;

    JournalPane(WithdrawalsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void show(Detail detail) {
        getChildren().clear();
        for (LedgerPosting posting : detail.postings()) {
            getChildren()
                    .add(new Section(
                            messages.get("journal.posting", posting.step(), formats.exact(posting.at())),
                            posting(posting)));
        }
        if (detail.postings().isEmpty()) {
            Label none = new Label(messages.get("journal.none"));
            none.getStyleClass().add(Styles.TEXT_MUTED);
            getChildren().add(none);
        }
    }

    private VBox posting(LedgerPosting posting) {
        VBox box = new VBox(4);
        if (!posting.entries().isEmpty()) {
            box.getChildren().add(lines(posting.entries()));
        }
        if (!posting.holds().isEmpty()) {
            Label held = new Label(
                    posting.holdsOpen() ? messages.get("journal.holds-open") : messages.get("journal.holds-closed"));
            held.getStyleClass().add(Styles.TEXT_MUTED);
            box.getChildren().addAll(held, lines(posting.holds()));
        }
        return box;
    }

    private GridPane lines(List<LedgerPosting.Line> lines) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("posting-lines");
        for (LedgerPosting.Line line : lines) {
            Label account = new Label(line.account());
            Label owner = new Label(Formats.brief(line.owner()));
            owner.getStyleClass().add(Styles.TEXT_MUTED);
            String sign = line.units().signum() < 0 ? "−" : "+";
            Label amount =
                    new Label(sign + formats.amount(new Amount(line.units().abs(), line.asset())));
            amount.getStyleClass().add("numeric");
            amount.setMaxWidth(Double.MAX_VALUE);
            grid.addRow(grid.getRowCount(), account, owner, amount);
        }
        return grid;
    }
}
