package dev.strongroom.desktop.workstation.signing;

import dev.strongroom.chain.ceremony.Confirmation;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * One request from start to end. A step is reached only by what the step before it gives, and whatever ends the
 * ceremony closes the vault.
 */
public final class SigningWorkflow {
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.OPEN);
    private @Nullable OpenRequest open;
    private @Nullable Confirmation confirmation;
    private @Nullable SignedAnswer answer;

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public Step step() {
        return step.get();
    }

    void opened(OpenRequest request) {
        forget();
        open = request;
        step.set(Step.READ);
    }

    /** The person has read it and goes on. */
    void read() {
        require(Step.READ);
        step.set(Step.COMPARE);
    }

    void confirmed(Confirmation given) {
        require(Step.COMPARE);
        confirmation = given;
        step.set(Step.SIGN);
    }

    /** The vault is closed from here on: nothing more is signed. */
    void signed(SignedAnswer made) {
        require(Step.SIGN);
        answer = made;
        request().close();
        step.set(Step.SAVE);
    }

    /** Back to reading, where nothing has been signed. */
    void back() {
        if (step() == Step.COMPARE || step() == Step.SIGN) {
            confirmation = null;
            step.set(Step.READ);
        }
    }

    /** Ends this request, signed or not, and closes the vault. */
    public void close() {
        forget();
        step.set(Step.OPEN);
    }

    private void forget() {
        if (open != null) {
            open.close();
        }
        open = null;
        confirmation = null;
        answer = null;
    }

    /** The name of the desk whose request is on the table; empty while there is none. */
    public Optional<String> deskName() {
        return open == null
                ? Optional.empty()
                : Optional.of(open.desk().trust().genesis().desk());
    }

    /** Whether the request on the table is of a practice desk. */
    public boolean isPractice() {
        return open != null && open.isPractice();
    }

    OpenRequest request() {
        return Objects.requireNonNull(open, "no request is open");
    }

    Confirmation confirmation() {
        return Objects.requireNonNull(confirmation, "nothing is confirmed");
    }

    SignedAnswer answer() {
        return Objects.requireNonNull(answer, "nothing is signed");
    }

    private void require(Step expected) {
        if (step() != expected) {
            throw new IllegalStateException("the step is " + step() + ", not " + expected);
        }
    }
}
