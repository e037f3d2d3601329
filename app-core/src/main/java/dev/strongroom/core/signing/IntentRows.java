package dev.strongroom.core.signing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

@Repository
interface IntentRows {
    @Insert
    void insert(IntentRow row);

    @Find
    Optional<IntentRow> find(String digest);

    @Query("from IntentRow where withdrawal = :withdrawal order by createdAt, digest")
    List<IntentRow> ofWithdrawal(String withdrawal);
}
