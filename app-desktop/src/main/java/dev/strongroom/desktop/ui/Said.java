package dev.strongroom.desktop.ui;

import dev.strongroom.desktop.dialog.Dialogs;
import dev.strongroom.desktop.i18n.Messages;
import dev.strongroom.desktop.notify.Notifier;

/** How a screen speaks with people: asks, tells, and in which words. */
public record Said(Dialogs dialogs, Notifier notifier, Messages messages) {}
