package dev.strongroom.core.customer;

import dev.strongroom.core.api.Customer;
import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
interface CustomerRows {
    @Insert
    void insert(CustomerRow row);

    @Query("from CustomerRow where id = :id")
    Optional<CustomerRow> find(String id);

    @Query("from CustomerRow where id > :after order by id")
    List<CustomerRow> after(String after, Limit limit);

    @Query("update CustomerRow set status = :status, reason = :reason, version = version + 1"
            + " where id = :id and version = :version")
    int change(String id, long version, Customer.Status status, @Nullable String reason);
}
