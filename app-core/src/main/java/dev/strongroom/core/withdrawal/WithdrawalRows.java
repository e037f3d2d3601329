package dev.strongroom.core.withdrawal;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Repository
interface WithdrawalRows {
    @Insert
    void insert(WithdrawalRow row);

    @Find
    Optional<WithdrawalRow> find(String id);

    @Query("from WithdrawalRow where creator = :creator and requestKey = :requestKey")
    Optional<WithdrawalRow> ofKey(String creator, String requestKey);

    /** Compares (state, version) and sets them; 1 where they were as said, else 0 and nothing has changed. */
    @Query("update WithdrawalRow set state = :to, version = version + 1"
            + " where id = :id and state = :from and version = :version")
    int compareAndSet(String id, String from, long version, String to);

    /** Writes the other columns, in the transaction in which {@link #compareAndSet} answered 1. */
    @Update
    void update(WithdrawalRow row);

    @Query("from WithdrawalRow where (:anyState = true or state in :states)"
            + " and (:customer is null or customer = :customer)"
            + " and (createdAt < :before or (createdAt = :before and id < :beforeId))"
            + " order by createdAt desc, id desc")
    List<WithdrawalRow> list(
            boolean anyState,
            Set<String> states,
            @Nullable String customer,
            Instant before,
            String beforeId,
            Limit limit);

    /** What the driver has to look at now, oldest first. */
    @Query("select id from WithdrawalRow where booksDue = true or state in :active"
            + " or (state in :waiting and expiresAt <= :now) or (state = 'DELAYED' and dueAt <= :now)"
            + " order by createdAt, id")
    List<String> due(Set<String> active, Set<String> waiting, Instant now);

    @Query("select coalesce(sum(units), 0) from WithdrawalRow"
            + " where customer = :customer and asset = :asset and createdAt > :since and state not in :gone")
    BigInteger taken(String customer, String asset, Instant since, Set<String> gone);

    @Query("select count(*) from WithdrawalRow where customer = :customer and createdAt > :since")
    long countSince(String customer, Instant since);

    @Query("select count(*) from WithdrawalRow where customer = :customer and recipient = :recipient"
            + " and state = 'SETTLED'")
    long paidTo(String customer, String recipient);

    /** Units approved for the cold route and not exported yet, one withdrawal left out. */
    @Query("select coalesce(sum(units), 0) from WithdrawalRow where asset = :asset and route = 'COLD'"
            + " and purpose = 'WITHDRAWAL' and state in ('APPROVED', 'NEEDS_FUNDS', 'NEEDS_GAS') and id <> :but")
    BigInteger approvedCold(String asset, String but);
}
