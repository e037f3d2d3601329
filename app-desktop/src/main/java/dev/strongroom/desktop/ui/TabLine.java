package dev.strongroom.desktop.ui;

import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/**
 * Toggles in a line, one for each value of a choice; one of them is always chosen. Their ids are {@code tab-} and the
 * value's name.
 *
 * @param <E> the values
 */
public final class TabLine<E extends Enum<E>> {
    private final ToggleGroup group = new ToggleGroup();
    private final Property<E> chosen;

    /**
     * Fills a line.
     *
     * @param text what is written on a toggle
     * @param counted on which change it is written anew
     */
    public TabLine(HBox line, E[] values, Property<E> chosen, Function<E, String> text, Observable... counted) {
        this.chosen = chosen;
        for (E value : values) {
            ToggleButton button = toggle(value);
            button.textProperty().bind(Bindings.createStringBinding(() -> text.apply(value), counted));
            line.getChildren().add(button);
        }
    }

    private ToggleButton toggle(E value) {
        ToggleButton button = new ToggleButton();
        button.setId("tab-" + value.name());
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("queue-tab", "flat");
        button.setUserData(value);
        button.setOnAction(_ -> {
            button.setSelected(true);
            chosen.setValue(value);
        });
        return button;
    }

    /** Lets a toggle be there only while something is so; what is chosen does not change by it. */
    public void showWhile(E value, ObservableValue<Boolean> isThere) {
        group.getToggles().stream()
                .filter(toggle -> value == toggle.getUserData())
                .map(ToggleButton.class::cast)
                .forEach(button -> {
                    button.visibleProperty().bind(isThere);
                    button.managedProperty().bind(button.visibleProperty());
                });
    }

    /** Shows what is chosen from now on. */
    public Subscription follow() {
        return chosen.subscribe(
                now -> group.getToggles().forEach(toggle -> toggle.setSelected(now == toggle.getUserData())));
    }
}
