package dev.strongroom.desktop.screen.reconcile;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.BalancePoint;
import dev.strongroom.desktop.ui.Formats;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What an address held after each change, as bars, the newest to the right; the figures on hovering. */
final class BalanceBars extends HBox {
    static final int MOST = 40;
    private static final int HEIGHT = 52;
    private static final int WIDTH = 9;

    /** @param newest newest first */
    BalanceBars(List<BalancePoint> newest, Asset asset, Formats formats) {
        getStyleClass().add("day-bars");
        setAlignment(Pos.BOTTOM_LEFT);
        setSpacing(2);
        setMinHeight(HEIGHT);
        List<BalancePoint> points = newest.stream().limit(MOST).toList().reversed();
        BigInteger most = points.stream()
                .map(BalancePoint::units)
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
        for (BalancePoint point : points) {
            Region bar = new Region();
            double height = Math.max(1, HEIGHT * part(point.units(), most));
            bar.setMinSize(WIDTH, height);
            bar.setMaxSize(WIDTH, height);
            bar.getStyleClass().add("day-bar");
            String text = formats.exact(point.block().time()) + "  "
                    + formats.count(point.block().height()) + "  "
                    + formats.amount(new Amount(point.units(), asset));
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
