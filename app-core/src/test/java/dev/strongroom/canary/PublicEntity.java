package dev.strongroom.canary;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Breaks a rule on purpose; outside the core's own packages, so that no test's schema expects a table for it. */
@Entity
public class PublicEntity {
    @Id
    long id;
}
