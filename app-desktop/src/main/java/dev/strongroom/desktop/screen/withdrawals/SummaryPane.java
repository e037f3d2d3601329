package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.Withdrawal;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.AddressLabel;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.FeeWords;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.math.BigInteger;
import javafx.scene.layout.VBox;

/** What was asked, how it is to be paid, how it ended. */
final class SummaryPane extends VBox {
    private final Messages messages;
    private final Formats formats;

    SummaryPane(WithdrawalsViewModel model) {
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void show(Detail detail) {
        Withdrawal withdrawal = detail.item().withdrawal();
        getChildren().setAll(new Section(messages.get("summary.order"), order(withdrawal)));
        if (withdrawal.plan() != null) {
            getChildren().add(new Section(messages.get("summary.plan"), plan(withdrawal, withdrawal.plan())));
        }
        if (withdrawal.payment() != null) {
            getChildren().add(new Section(messages.get("summary.payment"), payment(withdrawal, withdrawal.payment())));
        }
        Facts notes = notes(withdrawal);
        if (!notes.getChildren().isEmpty()) {
            getChildren().add(new Section(messages.get("summary.notes"), notes));
        }
    }

    private Facts order(Withdrawal withdrawal) {
        Withdrawal.Order order = withdrawal.order();
        return new Facts()
                .add(
                        order.purpose().isCustomers()
                                ? messages.get("summary.customer")
                                : messages.get("summary.purpose"),
                        OrderWords.whose(order, messages))
                .add(messages.get("summary.creator"), order.creator().toString())
                .add(messages.get("summary.amount"), formats.amount(order.amount()))
                .add(messages.get("summary.fee"), formats.amount(order.fee()))
                .add(messages.get("summary.total"), formats.amount(order.total()))
                .add(messages.get("summary.reference"), order.reference().isEmpty() ? "–" : order.reference())
                .add(
                        messages.get("summary.created"),
                        formats.exact(withdrawal.timing().createdAt()))
                .add(messages.get("summary.id"), withdrawal.id());
    }

    private Facts plan(Withdrawal withdrawal, Withdrawal.Plan plan) {
        return new Facts()
                .add(messages.get("summary.route"), messages.name(plan.route()))
                .add(messages.get("summary.from"), new AddressLabel(plan.from().text(), "", messages))
                .add(messages.get("summary.fee-cap"), coins(withdrawal, plan.feeCap()))
                .note(FeeWords.before(withdrawal.order().amount().asset(), messages))
                .add(
                        messages.get("summary.expires"),
                        formats.exact(withdrawal.timing().expiresAt()));
    }

    private Facts payment(Withdrawal withdrawal, Withdrawal.Payout payment) {
        Facts facts = new Facts()
                .add(messages.get("summary.txid"), new AddressLabel(payment.txid(), "", messages))
                .add(messages.get("summary.attempts"), formats.count(payment.attempts()));
        if (payment.height() != null) {
            facts.add(messages.get("summary.block"), formats.count(payment.height()));
        }
        if (payment.networkFee() != null) {
            facts.add(messages.get("summary.network-fee"), coins(withdrawal, payment.networkFee()));
        }
        return facts;
    }

    private Facts notes(Withdrawal withdrawal) {
        Facts facts = new Facts();
        Withdrawal.Hold hold = withdrawal.flags().hold();
        if (hold != null) {
            facts.add(
                    messages.get("summary.held"),
                    messages.get("summary.held-by", hold.by().id(), hold.reason()));
        }
        if (withdrawal.flags().waiting() != null) {
            facts.add(
                    messages.get("summary.waiting"),
                    messages.refusal(
                            withdrawal.flags().waiting().code(),
                            withdrawal.flags().waiting().reason()));
        }
        if (withdrawal.ending() != null) {
            facts.add(
                    messages.get("summary.ending"),
                    messages.refusal(
                            withdrawal.ending().code(), withdrawal.ending().reason()));
        }
        return facts;
    }

    private String coins(Withdrawal withdrawal, BigInteger units) {
        return formats.coins(withdrawal.order().to().network(), units);
    }
}
