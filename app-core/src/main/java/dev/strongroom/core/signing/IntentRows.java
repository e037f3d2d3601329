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

    /** A revocation may be of the same millisecond as the payment that it ends: kinds come first, PAY before REVOKE. */
    @Query("from IntentRow where withdrawal = :withdrawal order by kind, createdAt, digest")
    List<IntentRow> ofWithdrawal(String withdrawal);
}
