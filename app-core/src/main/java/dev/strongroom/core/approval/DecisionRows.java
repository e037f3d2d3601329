package dev.strongroom.core.approval;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

@Repository
interface DecisionRows {
    @Insert
    void insert(DecisionRow row);

    @Find
    Optional<DecisionRow> find(String digest);

    @Query("from DecisionRow where intent = :intent order by receivedAt, digest")
    List<DecisionRow> ofIntent(String intent);

    @Query("from DecisionRow where signerKey = :key order by seq desc")
    List<DecisionRow> latest(String key, Limit limit);
}
