package dev.strongroom.desktop.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.ObservableMap;
import javafx.scene.control.Label;

/** What is wrong with a field; takes no room where nothing is. */
public final class ProblemLine extends Label {
    /** @param problems by field; those without one are right as far as anybody knows */
    public <F extends Enum<F>> ProblemLine(ObservableMap<F, String> problems, F field) {
        getStyleClass().add("problem");
        setWrapText(true);
        StringBinding problem = Bindings.createStringBinding(() -> problems.getOrDefault(field, ""), problems);
        textProperty().bind(problem);
        visibleProperty().bind(problem.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
