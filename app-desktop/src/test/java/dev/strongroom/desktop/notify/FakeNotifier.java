package dev.strongroom.desktop.notify;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was told, in order, each with its weight before it. */
public final class FakeNotifier implements Notifier {
    private final List<String> told = new ArrayList<>();

    public List<String> told() {
        return told;
    }

    @Override
    public void done(String text) {
        told.add("done: " + text);
    }

    @Override
    public void refused(String text) {
        told.add("refused: " + text);
    }

    @Override
    public void failed(String what, Throwable failure) {
        told.add("failed: " + what + " " + failure.getClass().getSimpleName());
    }
}
