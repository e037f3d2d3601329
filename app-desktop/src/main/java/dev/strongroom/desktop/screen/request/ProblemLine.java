package dev.strongroom.desktop.screen.request;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Label;

/** What is wrong with a field; takes no room where nothing is. */
final class ProblemLine extends Label {
    ProblemLine(RequestViewModel model, Field field) {
        getStyleClass().add("problem");
        setWrapText(true);
        StringBinding problem =
                Bindings.createStringBinding(() -> model.problems().getOrDefault(field, ""), model.problems());
        textProperty().bind(problem);
        visibleProperty().bind(problem.isNotEmpty());
        managedProperty().bind(visibleProperty());
    }
}
