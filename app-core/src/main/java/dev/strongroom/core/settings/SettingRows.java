package dev.strongroom.core.settings;

import dev.strongroom.core.api.SettingVersion;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Repository
interface SettingRows {
    @Insert
    void insert(SettingRow row);

    @Insert
    void insert(SettingHead head);

    @Query("from SettingRow where name = :name order by version desc")
    List<SettingRow> history(String name);

    @Query("from SettingRow where name = :name and version = :version")
    Optional<SettingRow> find(String name, long version);

    @Query("from SettingHead where name = :name")
    Optional<SettingHead> head(String name);

    @Query("update SettingHead set newest = newest + 1 where name = :name and newest = :newest")
    int advance(String name, long newest);

    @Query("update SettingHead set published = :version where name = :name and published = :base")
    int publish(String name, long version, long base);

    @Query("update SettingRow set state = :to, decidedBy = :by, decidedAt = :at"
            + " where name = :name and version = :version and state = :from")
    int decide(String name, long version, SettingVersion.State from, SettingVersion.State to, String by, Instant at);
}
