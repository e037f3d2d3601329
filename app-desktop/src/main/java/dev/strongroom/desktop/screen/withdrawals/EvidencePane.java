package dev.strongroom.desktop.screen.withdrawals;

import atlantafx.base.theme.Styles;
import dev.strongroom.core.api.RiskAssessment;
import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.desktop.address.LookAlikes;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Facts;
import dev.strongroom.desktop.ui.Formats;
import dev.strongroom.desktop.ui.Section;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Why it was held: each rule with its weight and what it saw, the limits that are left, and what is like it. */
final class EvidencePane extends VBox {
    private static final int HEAVIEST = 5;
    private static final int BAR = 90;
    private final WithdrawalsViewModel model;
    private final Messages messages;
    private final Formats formats;

    EvidencePane(WithdrawalsViewModel model) {
        this.model = model;
        this.messages = model.messages();
        this.formats = model.formats();
    }

    void show(Detail detail) {
        WithdrawalEvidence evidence = detail.evidence();
        getChildren().setAll(new Section(messages.get("evidence.counted", score(detail)), counted(detail)));
        if (!evidence.passed().isEmpty()) {
            getChildren().add(new Section(messages.get("evidence.passed"), passed(evidence)));
        }
        if (evidence.limits() != null) {
            getChildren().add(new Section(messages.get("evidence.limits"), limits(evidence.limits())));
        }
        if (!evidence.lookAlikes().isEmpty()) {
            getChildren()
                    .add(new Section(
                            messages.get("evidence.look-alikes"), new LookAlikes(evidence.lookAlikes(), messages)));
        }
        getChildren().add(new Section(messages.get("evidence.days"), new DayBars(evidence.days(), formats)));
        getChildren().add(new Section(messages.get("evidence.similar"), similar(evidence.similar())));
    }

    private static int score(Detail detail) {
        RiskAssessment risk = detail.item().withdrawal().risk();
        return risk == null ? 0 : risk.score();
    }

    private VBox counted(Detail detail) {
        VBox lines = new VBox(6);
        for (RiskAssessment.Contribution rule : detail.item().contributions()) {
            Label name = new Label(model.ruleName(rule.rule()) + "  +" + rule.weight());
            name.getStyleClass().add(Styles.TEXT_BOLD);
            Label saw = new Label(rule.evidence());
            saw.getStyleClass().add(Styles.TEXT_MUTED);
            saw.setWrapText(true);
            lines.getChildren().add(new VBox(2, new HBox(8, weight(rule.weight()), name), saw));
        }
        if (lines.getChildren().isEmpty()) {
            lines.getChildren().add(new Label(messages.get("evidence.nothing-counted")));
        }
        return lines;
    }

    private static ProgressBar weight(int weight) {
        ProgressBar bar = new ProgressBar(Math.min(1.0, (double) weight / HEAVIEST));
        bar.setPrefWidth(BAR);
        bar.getStyleClass().addAll(Styles.SMALL, "weight");
        return bar;
    }

    private VBox passed(WithdrawalEvidence evidence) {
        VBox lines = new VBox(2);
        evidence.passed()
                .forEach(rule -> lines.getChildren()
                        .add(new Label(messages.get(
                                "evidence.passed-line", model.ruleName(rule.rule()), rule.value(), rule.threshold()))));
        return lines;
    }

    private Facts limits(WithdrawalEvidence.CustomerLimits limits) {
        return new Facts()
                .add(messages.get("evidence.hour"), window(limits.hour()))
                .add(messages.get("evidence.day"), window(limits.day()))
                .add(messages.get("evidence.minimum"), formats.amount(limits.minimum()));
    }

    private Node window(WithdrawalEvidence.Window window) {
        double part = window.limit().isZero()
                ? 1
                : new BigDecimal(window.used().units())
                        .divide(new BigDecimal(window.limit().units()), 4, RoundingMode.HALF_UP)
                        .doubleValue();
        ProgressBar bar = new ProgressBar(Math.min(1, part));
        bar.setPrefWidth(BAR);
        bar.getStyleClass().add(Styles.SMALL);
        Label text = new Label(messages.get(
                "evidence.used",
                formats.number(window.used()),
                formats.number(window.limit()),
                formats.amount(window.left())));
        return new HBox(8, bar, text);
    }

    private VBox similar(List<WithdrawalEvidence.SimilarPayment> payments) {
        VBox lines = new VBox(2);
        for (WithdrawalEvidence.SimilarPayment payment : payments) {
            lines.getChildren()
                    .add(new Label(messages.get(
                            "evidence.similar-line",
                            formats.age(payment.createdAt()),
                            payment.customer(),
                            formats.amount(payment.amount()),
                            Formats.brief(payment.to().text()),
                            messages.name(payment.state()))));
        }
        if (payments.isEmpty()) {
            lines.getChildren().add(new Label(messages.get("evidence.nothing-similar")));
        }
        return lines;
    }
}
