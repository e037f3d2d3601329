package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A person who is to be of the desk: the own enrolment, and what the founder says about it. */
final class Person {
    private final Enrolment enrolment;
    private final ObjectProperty<@Nullable Duty> duty = new SimpleObjectProperty<>();
    private final BooleanProperty compared = new SimpleBooleanProperty();

    Person(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    Enrolment enrolment() {
        return enrolment;
    }

    /** Null until one is given. */
    ObjectProperty<@Nullable Duty> dutyProperty() {
        return duty;
    }

    /** Whether the founder compared the words with the person by another way. */
    BooleanProperty comparedProperty() {
        return compared;
    }

    boolean has(Role role) {
        Duty now = duty.get();
        return now != null && now.has(role);
    }

    /** For the roster; the person must have a duty. */
    Staff staff() {
        Duty now = duty.get();
        if (now == null) {
            throw new IllegalStateException(enrolment.staff() + " has no duty yet");
        }
        return new Staff(enrolment.staff(), enrolment.name(), enrolment.key(), now.roles());
    }

    Observable[] changes() {
        return new Observable[] {duty, compared};
    }
}
