package dev.strongroom.core.signing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;

@Repository
interface FreezeRows {
    @Insert
    void insert(FreezeRow row);

    @Insert
    void insert(VoteRow row);

    @Find
    Optional<FreezeRow> find(String scope);

    @Query("from VoteRow where scope = :scope order by votedAt, voter")
    List<VoteRow> votes(String scope);

    @Query("delete from FreezeRow where scope = :scope")
    int thaw(String scope);

    @Query("delete from VoteRow where scope = :scope")
    int forgetVotes(String scope);
}
