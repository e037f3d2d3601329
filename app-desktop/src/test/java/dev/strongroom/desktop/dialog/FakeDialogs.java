package dev.strongroom.desktop.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Answers every question with yes and the given reason, and keeps what was asked. */
public final class FakeDialogs implements Dialogs {
    private final List<Question> questions = new ArrayList<>();
    private final List<ReasonQuestion> reasons = new ArrayList<>();
    private String answer = "a good reason";
    private boolean says = true;
    private @Nullable Object shown;
    private @Nullable Path file;

    public void answer(String text) {
        answer = text;
    }

    /** Chosen from now on, to read and to write. */
    public void choose(@Nullable Path next) {
        file = next;
    }

    public void sayNo() {
        says = false;
    }

    public List<Question> questions() {
        return questions;
    }

    public List<ReasonQuestion> reasons() {
        return reasons;
    }

    @Override
    public void confirm(Question question, Runnable then) {
        questions.add(question);
        if (says) {
            then.run();
        }
    }

    @Override
    public void reason(ReasonQuestion question, Consumer<String> then) {
        reasons.add(question);
        if (says) {
            then.accept(answer);
        }
    }

    @Override
    public void show(Node content, Object owner) {
        shown = owner;
    }

    @Override
    public void close() {
        shown = null;
    }

    @Override
    public void close(Object owner) {
        if (owner.equals(shown)) {
            close();
        }
    }

    /** In whose name something is shown now; null for nothing. */
    public @Nullable Object shown() {
        return shown;
    }

    @Override
    public Optional<Path> file(String title) {
        return Optional.ofNullable(file);
    }

    @Override
    public Optional<Path> newFile(String title, String name) {
        return Optional.ofNullable(file);
    }

    @Override
    public boolean isOpen() {
        return false;
    }
}
