package dev.strongroom.desktop.app;

import javafx.application.Application;

/** Starts the treasury console. It is no {@link Application} itself, so that it may start from the class path. */
public final class ConsoleMain {
    private ConsoleMain() {}

    /** @param args {@code --data=DIR} names another folder than {@code ~/.strongroom} for settings and practice desk */
    public static void main(String[] args) {
        Application.launch(ConsoleApplication.class, args);
    }
}
