package dev.strongroom.desktop.screen.withdrawals;

import dev.strongroom.core.api.WithdrawalEvidence;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the customer asked for on each of the last days, as bars; the figures on hovering. */
final class DayBars extends HBox {
    private static final int HEIGHT = 44;
    private static final int WIDTH = 9;

    DayBars(List<WithdrawalEvidence.DaySum> days, Formats formats) {
        getStyleClass().add("day-bars");
        setAlignment(Pos.BOTTOM_LEFT);
        setSpacing(2);
        setMinHeight(HEIGHT);
        BigInteger most = days.stream()
                .map(day -> day.sum().units())
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
        for (WithdrawalEvidence.DaySum day : days) {
            Region bar = new Region();
            double height = Math.max(1, HEIGHT * part(day.sum().units(), most));
            bar.setMinSize(WIDTH, height);
            bar.setMaxSize(WIDTH, height);
            bar.getStyleClass().add("day-bar");
            String text = day.day() + "  " + formats.amount(day.sum()) + "  (" + formats.count(day.count()) + ")";
            Tooltip.install(bar, new Tooltip(text));
            bar.setAccessibleText(text);
            getChildren().add(bar);
        }
    }

    private static double part(BigInteger value, BigInteger most) {
        return most.signum() == 0
                ? 0
                : new BigDecimal(value)
                        .divide(new BigDecimal(most), 4, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
