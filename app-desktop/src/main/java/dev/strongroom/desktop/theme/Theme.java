package dev.strongroom.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** Light or dark. Colours are AtlantaFX's tokens; our sheet only says which token means what. */
public enum Theme {
    LIGHT,
    DARK;

    private static final String SHEET = "strongroom.css";

    private String base() {
        return switch (this) {
            case LIGHT -> new PrimerLight().getUserAgentStylesheet();
            case DARK -> new PrimerDark().getUserAgentStylesheet();
        };
    }

    /** The other one. */
    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /**
     * The look of everything that is made from now on; on the UI thread. Before the first control, or JavaFX reads its
     * own look first, which is then thrown away.
     */
    public void use() {
        Application.setUserAgentStylesheet(base());
    }

    /** Dresses the whole program and a scene of it; on the UI thread. */
    public void dress(Scene scene) {
        use();
        String sheet =
                Objects.requireNonNull(Theme.class.getResource(SHEET), SHEET).toExternalForm();
        if (!scene.getStylesheets().contains(sheet)) {
            scene.getStylesheets().addFirst(sheet);
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(this == LIGHT ? "light" : "dark");
    }
}
