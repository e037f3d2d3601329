package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Role;
import java.util.Collection;

/** What the people of a real desk must be before it can be founded; the trust file's own rules, and the comparing. */
enum FoundRule {
    THREE_PEOPLE,
    EVERYBODY_HAS_A_DUTY,
    AN_APPROVER,
    A_CUSTODIAN,
    AN_ADMIN,
    WORDS_COMPARED;

    private static final int LEAST_PEOPLE = 3;

    /** Without people nothing is met. */
    boolean isMetBy(Collection<Person> people) {
        return !people.isEmpty()
                && switch (this) {
                    case THREE_PEOPLE -> people.size() >= LEAST_PEOPLE;
                    case EVERYBODY_HAS_A_DUTY ->
                        people.stream().allMatch(one -> one.dutyProperty().get() != null);
                    case AN_APPROVER -> any(people, Role.APPROVER);
                    case A_CUSTODIAN -> any(people, Role.CUSTODIAN);
                    case AN_ADMIN -> any(people, Role.ADMIN);
                    case WORDS_COMPARED ->
                        people.stream().allMatch(one -> one.comparedProperty().get());
                };
    }

    private static boolean any(Collection<Person> people, Role role) {
        return people.stream().anyMatch(one -> one.has(role));
    }
}
