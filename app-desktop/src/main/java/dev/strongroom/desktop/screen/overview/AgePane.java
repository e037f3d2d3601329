package dev.strongroom.desktop.screen.overview;

import atlantafx.base.theme.Styles;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.ui.Formats;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A bar for each stage, as long as many wait there, cut by age; the figures beside it and on hovering. */
final class AgePane extends GridPane {
    private static final int HEIGHT = 12;
    private static final int NAME = 110;
    private static final int FIGURES = 190;
    private final Messages messages;
    private final Formats formats;

    AgePane(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
        getStyleClass().add("age-chart");
        ColumnConstraints name = new ColumnConstraints(NAME);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints(FIGURES);
        getColumnConstraints().setAll(name, bar, figures);
    }

    void show(QueueAges ages) {
        getChildren().clear();
        long most = ages.most();
        for (QueueAges.Row row : ages.rows()) {
            Label figures =
                    new Label(messages.get("overview.ages.row", formats.count(row.total()), formats.age(row.oldest())));
            figures.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
            addRow(getRowCount(), new Label(messages.name(row.stage())), bar(row, most), figures);
        }
        if (ages.rows().isEmpty()) {
            Label nothing = new Label(messages.get("overview.ages.none"));
            nothing.getStyleClass().add(Styles.TEXT_MUTED);
            add(nothing, 0, 0, 3, 1);
        }
    }

    private HBox bar(QueueAges.Row row, long most) {
        HBox bar = new HBox(1);
        bar.setAlignment(Pos.CENTER_LEFT);
        for (QueueAges.Bucket bucket : QueueAges.Bucket.values()) {
            long count = row.counts().getOrDefault(bucket, 0L);
            if (count > 0) {
                bar.getChildren().add(part(row, bucket, count, bar, most));
            }
        }
        return bar;
    }

    private Region part(QueueAges.Row row, QueueAges.Bucket bucket, long count, HBox bar, long most) {
        Region part = new Region();
        part.getStyleClass().addAll("age-part", "age-" + bucket.name().toLowerCase(Locale.ROOT));
        part.setMinHeight(HEIGHT);
        part.setMaxHeight(HEIGHT);
        part.setMinWidth(2);
        double share = (double) count / most; // for the eye
        part.prefWidthProperty()
                .bind(bar.widthProperty()
                        .subtract(QueueAges.Bucket.values().length)
                        .multiply(share));
        String text = messages.get(
                "overview.ages.part", messages.name(row.stage()), formats.count(count), messages.name(bucket));
        part.setAccessibleText(text);
        Tooltip.install(part, new Tooltip(text));
        return part;
    }
}
