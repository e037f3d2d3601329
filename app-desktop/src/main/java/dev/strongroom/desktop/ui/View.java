package dev.strongroom.desktop.ui;

/**
 * The Java half of a screen: binds its FXML to a view model. It is made anew when the language changes; the view model
 * stays.
 */
public interface View {
    /** The screen is in the window from now on: subscribe, load. */
    default void onShow() {}

    /** The screen is no longer in the window: everything that {@link #onShow} subscribed ends. */
    default void onHide() {}
}
