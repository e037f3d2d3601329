package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What must be read first: how much, in which state, to whom. */
final class DetailHead extends VBox {
    private final WithdrawalsViewModel model;
    private final Messages messages;
    private final Formats formats;

    DetailHead(WithdrawalsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
        getStyleClass().add("detail-head");
    }

    void show(Detail detail) {
        WithdrawalItem item = detail.item();
        Withdrawal withdrawal = item.withdrawal();
        Label number = new Label(formats.number(item.amount()));
        number.getStyleClass().add("detail-amount");
        Label symbol = new Label(formats.symbol(item.amount().asset()));
        symbol.getStyleClass().addAll("detail-symbol", Styles.TEXT_MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(6, number, symbol, space, StateLook.label(item, messages));
        line.setAlignment(Pos.BASELINE_LEFT);
        Label facts = new Label(String.join("  ·  ", facts(withdrawal)));
        facts.getStyleClass().add(Styles.TEXT_MUTED);
        facts.setWrapText(true);
        AddressLabel to = new AddressLabel(item.to(), item.label(), messages);
        getChildren().setAll(line, facts, to, marks(detail));
    }

    private List<String> facts(Withdrawal withdrawal) {
        List<String> facts = new ArrayList<>();
        Withdrawal.Plan plan = withdrawal.plan();
        if (plan != null) {
            facts.add(messages.name(plan.route()));
        }
        facts.add(OrderWords.whose(withdrawal.order(), messages));
        facts.add(messages.get("detail.asked", formats.age(withdrawal.timing().createdAt())));
        if (!withdrawal.state().isEnd() && !withdrawal.state().mayHaveBytes()) {
            facts.add(messages.get("detail.left", model.left(withdrawal.timing().expiresAt())));
        }
        String assignee = withdrawal.flags().assignee();
        if (assignee != null) {
            facts.add(messages.get("detail.assigned", assignee));
        }
        return facts;
    }

    private Label marks(Detail detail) {
        int alike = detail.evidence().lookAlikes().size();
        String text = detail.item().isFirstTime() ? messages.get("detail.first-payment") + "  ·  " : "";
        Label label = new Label(
                text + (alike == 0 ? messages.get("detail.no-look-alike") : messages.get("detail.look-alikes", alike)));
        label.getStyleClass().add(alike == 0 ? Styles.TEXT_MUTED : "look-alike");
        return label;
    }
}
