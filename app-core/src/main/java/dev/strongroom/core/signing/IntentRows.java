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

    /** A revocation may be of the same millisecond as what it ends, payment or sweep: it comes last all the same. */
    @Query("from IntentRow where withdrawal = :withdrawal"
            + " order by case kind when 'REVOKE' then 1 else 0 end, createdAt, digest")
    List<IntentRow> ofWithdrawal(String withdrawal);
}
