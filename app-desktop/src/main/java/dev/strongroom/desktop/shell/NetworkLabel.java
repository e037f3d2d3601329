package dev.strongroom.desktop.shell;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One network in the status bar: grey while all is well, coloured and in words where it is not. */
final class NetworkLabel extends Label {
    private static final List<String> TONES = List.of("quiet", "state-warning", "bad");
    private static final int WIDEST = 420;
    private final FontIcon icon = new FontIcon();
    private final Tooltip tip = new Tooltip();
    private NetworkLine.@Nullable Mark drawn;

    NetworkLabel() {
        tip.setWrapText(true);
        tip.setMaxWidth(WIDEST);
        setTooltip(tip);
        setGraphic(icon);
    }

    void show(String text, String more, NetworkLine.Mark mark) {
        setText(text);
        setAccessibleText(text);
        tip.setText(more);
        if (mark == drawn) {
            return;
        }
        drawn = mark;
        icon.setIconLiteral(icon(mark));
        icon.getStyleClass().removeAll(TONES);
        icon.getStyleClass().add(tone(mark));
        getStyleClass().removeAll(TONES);
        getStyleClass().add(tone(mark));
    }

    private static String icon(NetworkLine.Mark mark) {
        return switch (mark) {
            case QUIET -> "mdmz-stop";
            case BEHIND -> "mdmz-sync";
            case NOT_BEGUN -> "mdal-hourglass_empty";
            case STOPPED -> "mdmz-sync_problem";
            case SILENT -> "mdal-error";
        };
    }

    private static String tone(NetworkLine.Mark mark) {
        return switch (mark) {
            case QUIET, NOT_BEGUN -> "quiet";
            case BEHIND -> "state-warning";
            case STOPPED, SILENT -> "bad";
        };
    }
}
