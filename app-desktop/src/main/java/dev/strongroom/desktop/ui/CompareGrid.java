package dev.strongroom.desktop.ui;

import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.desktop.i18n.Messages;
import java.util.List;
import java.util.Objects;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The coloured shapes of a compare code, the same on every screen whatever its theme: two people hold them against each
 * other across a desk. Shape and colour each carry two bits, so that neither is needed to see a difference in the
 * other.
 */
public final class CompareGrid extends GridPane {
    private static final List<String> SHAPES = List.of("circle", "square", "triangle", "cross");
    private static final List<String> COLOURS = List.of("blue", "orange", "green", "violet");

    public CompareGrid() {
        getStyleClass().add("compare-grid");
        getStylesheets()
                .add(Objects.requireNonNull(CompareGrid.class.getResource("compare-grid.css"))
                        .toExternalForm());
    }

    /** Draws the grid; the messages name its cells for people who do not see it. */
    public void show(CompareCode code, Messages messages) {
        getChildren().clear();
        StringBuilder words = new StringBuilder(messages.get("grid.name"));
        for (int i = 0; i < code.grid().size(); i++) {
            CompareCode.Cell cell = code.grid().get(i);
            String shape = SHAPES.get(cell.shape());
            String colour = COLOURS.get(cell.colour());
            Region figure = new Region();
            figure.getStyleClass().addAll("figure", shape, colour);
            add(new StackPane(figure), i % CompareCode.SIDE, i / CompareCode.SIDE);
            words.append(i % CompareCode.SIDE == 0 ? "; " : ", ")
                    .append(messages.get("grid." + colour))
                    .append(' ')
                    .append(messages.get("grid." + shape));
        }
        setAccessibleText(words.toString());
    }
}
