package dev.strongroom.desktop.ui;

import javafx.scene.Parent;

/** A screen as it was loaded. */
public record Screen(Parent root, View view) {}
