package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.CompareChallenge;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.desktop.workstation.trouble.Concern;
import dev.strongroom.desktop.workstation.trouble.Setback;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * The third step: the words. Those that are asked for stay blank, so that they can only be read where the request was
 * exported. A wrong word asks for the same two again: what has been shown is never asked for.
 */
public final class CompareViewModel {
    private final SigningWorkflow workflow;
    private final StringProperty first = new SimpleStringProperty("");
    private final StringProperty second = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable Setback> setback = new ReadOnlyObjectWrapper<>();

    public CompareViewModel(SigningWorkflow workflow) {
        this.workflow = workflow;
    }

    /** Ready for the request on the table: nothing typed. */
    void onShow() {
        first.set("");
        second.set("");
        setback.set(null);
    }

    /** The six words; empty in place of those that are asked for. */
    List<String> words() {
        List<String> shown = new ArrayList<>();
        List<String> words = code().words();
        for (int i = 0; i < words.size(); i++) {
            shown.add(challenge().asksFor(i) ? "" : words.get(i));
        }
        return shown;
    }

    CompareCode code() {
        return workflow.request().review().code();
    }

    private CompareChallenge challenge() {
        return workflow.request().challenge();
    }

    /** Position of the first word to be typed, from 1. */
    int firstPosition() {
        return challenge().first() + 1;
    }

    /** Position of the second word to be typed, from 1. */
    int secondPosition() {
        return challenge().second() + 1;
    }

    StringProperty firstProperty() {
        return first;
    }

    StringProperty secondProperty() {
        return second;
    }

    ReadOnlyObjectProperty<@Nullable Setback> setbackProperty() {
        return setback.getReadOnlyProperty();
    }

    BooleanBinding isTyped() {
        return Bindings.createBooleanBinding(
                () -> !first.get().isBlank() && !second.get().isBlank(), first, second);
    }

    void confirm() {
        if (!isTyped().get()) {
            return;
        }
        try {
            workflow.confirmed(challenge().answer(first.get(), second.get()));
        } catch (RefusedException e) {
            setback.set(Setback.of(Concern.READING, e));
            first.set("");
            second.set("");
        }
    }

    void back() {
        workflow.back();
    }

    void close() {
        workflow.close();
    }
}
