package dev.strongroom.desktop.screen.found;

import dev.strongroom.chain.ceremony.Role;
import java.util.Collection;
import java.util.function.Predicate;

/** What the people of a real desk must be before it can be founded; the trust file's own rules, and the comparing. */
enum FoundRule {
    THREE_PEOPLE(people -> people.size() >= 3),
    EVERYBODY_HAS_A_DUTY(
            people -> people.stream().allMatch(one -> one.dutyProperty().get() != null)),
    AN_APPROVER(people -> any(people, Role.APPROVER)),
    A_CUSTODIAN(people -> any(people, Role.CUSTODIAN)),
    AN_ADMIN(people -> any(people, Role.ADMIN)),
    WORDS_COMPARED(
            people -> people.stream().allMatch(one -> one.comparedProperty().get()));

    private final Predicate<Collection<Person>> rule;

    FoundRule(Predicate<Collection<Person>> rule) {
        this.rule = rule;
    }

    private static boolean any(Collection<Person> people, Role role) {
        return people.stream().anyMatch(one -> one.has(role));
    }

    /** Without people nothing is met. */
    boolean isMetBy(Collection<Person> people) {
        return !people.isEmpty() && rule.test(people);
    }
}
