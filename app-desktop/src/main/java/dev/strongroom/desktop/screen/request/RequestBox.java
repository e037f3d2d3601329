package dev.strongroom.desktop.screen.request;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** One of the two pages. The model outlives it. */
final class RequestBox extends StackPane {
    private static final int WIDTH = 660;
    private final RequestViewModel model;
    private final FieldsPage fields;
    private final ChangeListener<RequestViewModel.@Nullable SecondLook> pages = (_, _, look) -> draw(look);

    RequestBox(RequestViewModel model) {
        this.model = model;
        this.fields = new FieldsPage(model);
        getStyleClass().add("dialog-box");
        setId("request-box");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setFocusTraversable(true);
        model.secondLookProperty().addListener(new WeakChangeListener<>(pages));
        draw(model.secondLookProperty().get());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                getChildren().getFirst().requestFocus();
            }
        });
    }

    private void draw(RequestViewModel.@Nullable SecondLook look) {
        Node page = look == null ? fields : new SecondLookPage(model, look);
        getChildren().setAll(page);
        page.requestFocus();
    }
}
