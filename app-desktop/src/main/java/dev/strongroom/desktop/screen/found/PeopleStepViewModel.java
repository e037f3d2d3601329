package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Enrolment;
import dev.strongroom.chain.ceremony.Role;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.desktop.i18n.Messages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The people of the desk, by the enrolment files that they made themselves. */
final class PeopleStepViewModel {
    private final FoundingTools tools;
    private final Trial trial;
    private final Messages messages;
    private final ObservableList<Person> people = FXCollections.observableArrayList(Person::changes);
    private final ObservableList<String> problems = FXCollections.observableArrayList();
    private final StringBinding missing;

    private record Read(
            Path file,
            @Nullable Enrolment enrolment,
            @Nullable Exception failure) {}

    PeopleStepViewModel(FoundingTools tools, Trial trial, Messages messages) {
        this.tools = tools;
        this.trial = trial;
        this.messages = messages;
        missing = Bindings.createStringBinding(this::whatIsMissing, people, messages.languageProperty());
    }

    ObservableList<Person> people() {
        return people;
    }

    /** Why files of the last choice were not taken, each with its name. */
    ObservableList<String> problems() {
        return problems;
    }

    StringBinding missingProperty() {
        return missing;
    }

    Trial trial() {
        return trial;
    }

    private String whatIsMissing() {
        return Stream.of(FoundRule.values())
                .filter(rule -> !rule.isMetBy(people))
                .findFirst()
                .map(messages::name)
                .orElse("");
    }

    boolean isMet(FoundRule rule) {
        return rule.isMetBy(people);
    }

    /** Reads enrolment files; those that are none, or of somebody who is there already, are told and left out. */
    void add(List<Path> files) {
        if (files.isEmpty() || trial.isBusy()) {
            return;
        }
        problems.clear();
        trial.run(
                messages.get("found.people.read.task"),
                _ -> files.stream().map(this::read).toList(),
                read -> read.forEach(this::take));
    }

    private Read read(Path file) {
        try {
            return new Read(file, tools.enrolment(file), null);
        } catch (IOException | RefusedException e) {
            return new Read(file, null, e);
        }
    }

    private void take(Read read) {
        String file = String.valueOf(read.file().getFileName());
        Enrolment enrolment = read.enrolment();
        if (enrolment == null) {
            problems.add(messages.get("found.people.refused", file, reason(read.failure())));
            return;
        }
        Optional<Person> same = people.stream()
                .filter(one -> one.enrolment().key().equals(enrolment.key())
                        || one.enrolment().staff().equals(enrolment.staff()))
                .findFirst();
        if (same.isEmpty()) {
            people.add(new Person(enrolment));
        } else if (same.get().enrolment().key().equals(enrolment.key())) {
            problems.add(messages.get(
                    "found.people.same-key", file, same.get().enrolment().name()));
        } else {
            problems.add(messages.get(
                    "found.people.same-id",
                    file,
                    enrolment.staff(),
                    same.get().enrolment().name()));
        }
    }

    private String reason(@Nullable Exception failure) {
        return failure instanceof RefusedException refused
                ? messages.refusal(refused)
                : messages.get("found.people.unreadable");
    }

    void remove(Person person) {
        people.remove(person);
    }

    int count(Role role) {
        return (int) people.stream().filter(one -> one.has(role)).count();
    }

    /** For the roster; everybody must have a duty. */
    List<Staff> staff() {
        return people.stream().map(Person::staff).toList();
    }
}
