package dev.strongroom.desktop.app;

import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import java.util.ResourceBundle;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The console's window. The screens come with the next stage of the work; until then it says so. */
public final class ConsoleApplication extends Application {
    @Override
    public void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ResourceBundle messages =
                ResourceBundle.getBundle("dev.strongroom.desktop.messages.console", Locale.getDefault());
        stage.setTitle(messages.getString("window.title"));
        stage.setScene(scene(messages));
        stage.show();
    }

    static Scene scene(ResourceBundle messages) {
        return new Scene(new EmptyDesk(messages), 1440, 900);
    }
}
