package dev.strongroom.desktop.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(new SameThreadTasks());
    private final List<String> told = new ArrayList<>();

    private void ask(String answer) {
        turns.ask(
                () -> answer,
                told::add,
                failure -> told.add(failure.getClass().getSimpleName()),
                () -> told.add("end"));
    }

    @Test
    void anAnswerIsToldAndThenItIsOver() {
        ask("one");
        assertThat(told).containsExactly("one", "end");
        assertThat(turns.isBusy()).isFalse();
    }

    @Test
    void aFailureIsToldInItsPlace() {
        turns.<String>ask(
                () -> {
                    throw new IllegalStateException("no answer");
                },
                told::add,
                failure -> told.add(failure.getClass().getSimpleName()),
                () -> told.add("end"));
        assertThat(told).containsExactly("IllegalStateException", "end");
    }

    @Test
    void whatWasAskedBeforeIsNotToldAnyMore() {
        turns.ask(
                () -> {
                    ask("second");
                    return "first";
                },
                told::add,
                _ -> told.add("failed"),
                () -> told.add("end of the first"));
        assertThat(told).containsExactly("second", "end");
        assertThat(turns.isBusy()).isFalse();
    }

    @Test
    void nobodyWaitsForWhatIsDropped() {
        turns.ask(
                () -> {
                    assertThat(turns.isBusy()).isTrue();
                    turns.drop();
                    return "late";
                },
                told::add,
                _ -> told.add("failed"),
                () -> told.add("end"));
        assertThat(told).isEmpty();
        assertThat(turns.isBusy()).isFalse();
    }
}
