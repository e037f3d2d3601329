package dev.strongroom.desktop.screen.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.desktop.app.ConsoleApplication;
import dev.strongroom.desktop.fx.Fx;
import dev.strongroom.desktop.fx.Photo;
import dev.strongroom.desktop.i18n.Language;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.theme.Theme;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayChartTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @EnumSource(Theme.class)
    void hoveringTellsTheFiguresOfTheDayAndLeavingHidesThem(Theme theme) {
        Fx.run(() -> {
            DayChart chart = new DayChart(new Messages(Language.ENGLISH, ConsoleApplication.AREAS));
            Stage stage = new Stage();
            stage.setScene(new Scene(chart, 700, 200));
            theme.dress(stage.getScene());
            stage.show();
            chart.show(
                    IntStream.range(0, 31).mapToObj(FIRST::plusDays).toList(),
                    List.of(new DayChart.Series("in", "series-in", new double[31])),
                    IntStream.range(0, 31).mapToObj(i -> "day " + i).toList(),
                    "USDT",
                    true);
            Photo.take(stage.getScene(), theme, Language.ENGLISH, "day-chart");
            Label hover = (Label) chart.lookup(".chart-hover");
            assertThat(hover.isVisible()).isFalse();
            move(chart, MouseEvent.MOUSE_MOVED, 380);
            assertThat(hover.isVisible()).isTrue();
            String middle = hover.getText();
            assertThat(middle).matches("day 1[4-7]");
            move(chart, MouseEvent.MOUSE_MOVED, 560);
            assertThat(hover.getText()).matches("day 2[2-6]").isNotEqualTo(middle);
            Photo.take(stage.getScene(), theme, Language.ENGLISH, "day-chart-hover");
            move(chart, MouseEvent.MOUSE_EXITED, 560);
            assertThat(hover.isVisible()).isFalse();
            stage.hide();
        });
    }

    private static void move(DayChart chart, javafx.event.EventType<MouseEvent> type, double x) {
        Event.fireEvent(
                chart,
                new MouseEvent(
                        type,
                        x,
                        90,
                        x,
                        90,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
