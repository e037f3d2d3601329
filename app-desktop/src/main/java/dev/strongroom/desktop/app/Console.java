package dev.strongroom.desktop.app;

import javafx.application.Application;

/** Starts the treasury console. It is no {@link Application} itself, so that it may start from the class path. */
public final class Console {
    private Console() {}

    public static void main(String[] args) {
        Application.launch(ConsoleApplication.class, args);
    }
}
