package dev.strongroom.desktop.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {
    private final StringWriter said = new StringWriter();

    @Test
    void aLineACheckAndOkAtTheEnd() {
        assertThat(run(new Check("one", () -> "seen"), new Check("two", () -> "seen too")))
                .isZero();
        assertThat(said.toString().lines().toList()).hasSize(3).last().isEqualTo("self-test OK");
        assertThat(said.toString()).startsWith("ok   one").contains("ok   two").contains("seen too (");
    }

    @Test
    void aCheckThatFailsIsNamedAndTheNextOnesRunAllTheSame() {
        int code = run(
                new Check("first", () -> {
                    throw new Faulty("no icon font");
                }),
                new Check("second", () -> {
                    throw new NoClassDefFoundError("java/sql/Driver");
                }),
                new Check("third", () -> "seen"));
        assertThat(code).isOne();
        assertThat(said.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("FAIL first").contains("no icon font ("),
                        line -> assertThat(line).startsWith("FAIL second").contains("java/sql/Driver"),
                        line -> assertThat(line).startsWith("ok   third"),
                        line -> assertThat(line).isEqualTo("self-test FAILED: 2 of 3"));
    }

    private int run(Check... checks) {
        return Checks.run(List.of(checks), new PrintWriter(said, true));
    }
}
