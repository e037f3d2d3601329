package dev.strongroom.desktop.screen.overview;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Named;
import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.axes.AxisLabelOverlapPolicy;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.renderer.ErrorStyle;
import io.fair_acc.chartfx.renderer.LineStyle;
import io.fair_acc.chartfx.renderer.spi.ErrorDataSetRenderer;
import io.fair_acc.dataset.spi.DoubleDataSet;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A chart over days: the y axis from zero in the asset's own unit, the x axis in epoch seconds. Its points are for the
 * eye and are never computed with.
 */
final class DayChart extends StackPane {
    private static final long DAY = 86_400;
    private final Messages messages;
    private final Label hover = new Label();

    /**
     * One line of the chart.
     *
     * @param name for the legend
     * @param style class that gives its colour
     * @param points one for each day
     */
    @SuppressWarnings("ArrayRecordComponent") // handed to the chart as it is
    record Series(String name, String style, double[] points) {}

    DayChart(Messages messages) {
        this.messages = messages;
        getStyleClass().add("day-chart");
        hover.getStyleClass().add("chart-hover");
        hover.setMouseTransparent(true);
        setAlignment(hover, Pos.TOP_CENTER);
    }

    /**
     * @param figures of each day, for hovering
     * @param isBars bars beside each other; filled areas otherwise, the narrowest first, for it is drawn last
     */
    void show(List<LocalDate> days, List<Series> series, List<String> figures, String unit, boolean isBars) {
        DefaultNumericAxis x = dates(days, isBars);
        DefaultNumericAxis y = amounts(unit, series);
        XYChart chart = new XYChart(x, y);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.getGridRenderer().getVerticalMajorGrid().setVisible(false);
        double[] at = days.stream().mapToDouble(DayChart::seconds).toArray();
        chart.getRenderers().clear();
        ErrorDataSetRenderer renderer = new ErrorDataSetRenderer();
        renderer.setErrorStyle(ErrorStyle.NONE);
        renderer.setDrawMarker(false);
        renderer.setPointReduction(false);
        renderer.setPolyLineStyle(isBars ? LineStyle.NONE : LineStyle.AREA);
        renderer.setDrawBars(isBars);
        renderer.setShiftBar(isBars);
        renderer.setDynamicBarWidth(false);
        renderer.setBarWidth(6);
        renderer.setshiftBarOffset(6);
        for (Series one : series) {
            DoubleDataSet data = new DoubleDataSet(one.name()).set(at, one.points());
            renderer.getDatasets().add(data);
            renderer.getDatasetNodes().getLast().getStyleClass().add(one.style());
        }
        chart.getRenderers().add(renderer);
        getChildren().setAll(chart, hover);
        hover.setVisible(false);
        setOnMouseMoved(event -> hover(x, event, days, figures));
        setOnMouseExited(_ -> hover.setVisible(false));
    }

    /** Tells the figures of the day that lies nearest below or above the mouse. */
    private void hover(DefaultNumericAxis x, MouseEvent event, List<LocalDate> days, List<String> figures) {
        double at = x.getValueForDisplay(
                x.sceneToLocal(event.getSceneX(), event.getSceneY()).getX());
        long index = Math.round((at - seconds(days.getFirst())) / DAY);
        boolean isInside = index >= 0 && index < figures.size();
        hover.setVisible(isInside);
        if (isInside) {
            hover.setText(figures.get((int) index));
        }
    }

    private DefaultNumericAxis dates(List<LocalDate> days, boolean isBars) {
        double room = isBars ? DAY / 2.0 : 0;
        DefaultNumericAxis axis =
                new DefaultNumericAxis("", seconds(days.getFirst()) - room, seconds(days.getLast()) + room, DAY * 7.0);
        axis.setAutoRanging(false);
        axis.setName(null);
        axis.setUnit(null);
        axis.setTimeAxis(true);
        axis.setTickUnit(DAY * 7.0);
        axis.setOverlapPolicy(AxisLabelOverlapPolicy.SKIP_ALT);
        axis.setMinorTickCount(0);
        DateTimeFormatter format = DateTimeFormatter.ofPattern("MM-dd", messages.locale());
        axis.setTickLabelFormatter(new Named<>(
                value -> format.format(Instant.ofEpochSecond(value.longValue()).atOffset(ZoneOffset.UTC))));
        return axis;
    }

    private DefaultNumericAxis amounts(String unit, List<Series> series) {
        double most = series.stream()
                .flatMapToDouble(one -> java.util.Arrays.stream(one.points()))
                .max()
                .orElse(0);
        DefaultNumericAxis axis = new DefaultNumericAxis("", 0, most <= 0 ? 1 : most * 1.08, 1);
        axis.setName(unit);
        axis.setUnit(null);
        axis.setAutoRanging(false);
        axis.setMinorTickCount(0);
        NumberFormat format = NumberFormat.getCompactNumberInstance(messages.locale(), NumberFormat.Style.SHORT);
        format.setMaximumFractionDigits(2);
        axis.setTickLabelFormatter(new Named<>(value -> format.format(value.doubleValue())));
        return axis;
    }

    private static double seconds(LocalDate day) {
        return day.toEpochDay() * (double) DAY;
    }
}
