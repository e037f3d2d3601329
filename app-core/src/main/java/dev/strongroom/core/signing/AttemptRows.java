package dev.strongroom.core.signing;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Repository
interface AttemptRows {
    @Insert
    void insert(AttemptRow row);

    @Find
    Optional<AttemptRow> find(String txid);

    @Query("from AttemptRow where withdrawal = :withdrawal order by signedAt, number, txid")
    List<AttemptRow> ofWithdrawal(String withdrawal);

    @Query("from AttemptRow where intent = :intent order by number")
    List<AttemptRow> ofIntent(String intent);

    @Query("update AttemptRow set sentAt = :at, answerCode = :code, answerReason = :reason where txid = :txid")
    int answered(String txid, Instant at, String code, String reason);
}
