package dev.strongroom.core.settings;

import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SettingVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of a setting. */
@Entity
@Table(name = "setting_version")
@IdClass(SettingRow.Key.class)
class SettingRow {
    /** Which setting, which version. */
    record Key(String name, long version) {}

    @Id
    @Column(length = 64)
    String name;

    @Id
    long version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 16, nullable = false)
    SettingVersion.State state;

    @Column(length = 100_000, nullable = false)
    String document;

    @Column(nullable = false)
    long base;

    @Nullable
    Long undoes;

    @Column(length = 80, nullable = false)
    String author;

    @Column(nullable = false)
    Instant createdAt;

    @Column(length = 80)
    @Nullable
    String decidedBy;

    @Nullable
    Instant decidedAt;

    /** For Hibernate, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected SettingRow() {}

    SettingRow(SettingVersion draft) {
        this.name = draft.name();
        this.version = draft.version();
        this.state = draft.state();
        this.document = draft.document();
        this.base = draft.base();
        this.undoes = draft.undoes();
        this.author = draft.author().toString();
        this.createdAt = draft.createdAt();
    }

    SettingVersion view() {
        return new SettingVersion(
                name,
                version,
                state,
                document,
                base,
                undoes,
                Actor.parse(author),
                createdAt,
                decidedBy == null ? null : Actor.parse(decidedBy),
                decidedAt);
    }
}
