package dev.strongroom.core.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where a setting stands: its newest version and the one that holds. */
@Entity
@Table(name = "setting_head")
class SettingHead {
    @Id
    @Column(length = 64)
    String name;

    @Column(nullable = false)
    long newest;

    @Column(nullable = false)
    long published;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected SettingHead() {}

    SettingHead(String name) {
        this.name = name;
    }
}
