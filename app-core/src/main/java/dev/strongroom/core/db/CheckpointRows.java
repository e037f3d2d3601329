package dev.strongroom.core.db;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;

@Repository
interface CheckpointRows {
    @Insert
    void insert(Checkpoint checkpoint);

    @Query("from Checkpoint where chain = :chain order by records desc")
    List<Checkpoint> latest(String chain, Limit limit);
}
