package dev.strongroom.desktop.shell;

import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.nav.Navigator;
import dev.strongroom.desktop.nav.Place;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A place in the rail, with the amount of work that waits there for the one who sits here. */
final class RailButton extends Button {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass PART = PseudoClass.getPseudoClass("part");
    private final Place place;
    private final Label name = new Label();
    private final Label badge = new Label();

    RailButton(Place place, Messages messages, Navigator navigator) {
        this.place = place;
        String text = messages.name(place);
        name.setText(text);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        badge.getStyleClass().add("badge");
        HBox row = new HBox(new FontIcon(place.icon()), name, badge);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("rail-row");
        setId("place-" + place.name());
        setGraphic(row);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().setAll("rail-button");
        setAccessibleText(text);
        setTooltip(new Tooltip(text + "   g " + place.letter().toLowerCase(messages.locale())));
        setOnAction(_ -> navigator.go(place));
        fold(false);
        draw(null, Map.of());
    }

    /** Marks the place that is shown, and tells the work that waits here. */
    void draw(@Nullable Place here, Map<Place, Integer> work) {
        pseudoClassStateChanged(HERE, here == place);
        int count = work.getOrDefault(place, 0);
        badge.setText(Integer.toString(count));
        badge.setVisible(count > 0);
        badge.setManaged(count > 0);
    }

    void fold(boolean narrow) {
        name.setVisible(!narrow);
        name.setManaged(!narrow);
        pseudoClassStateChanged(PART, place.isPart() && !narrow);
    }
}
