package dev.strongroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/** Shows that a rule bites: it must fail on a class that breaks it. */
public final class Canary {
    private Canary() {}

    /** Fails unless the rule is broken by these classes taken alone. */
    public static void mustBreak(ArchRule rule, Class<?>... offenders) {
        assertThat(rule.allowEmptyShould(true)
                        .evaluate(new ClassFileImporter().importClasses(offenders))
                        .hasViolation())
                .as("the rule '%s' does not bite", rule.getDescription())
                .isTrue();
    }
}
