package dev.strongroom.core.wallet;

import dev.strongroom.core.api.WalletState;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
interface WalletRows {
    @Insert
    void insert(WalletRow row);

    @Query("from WalletRow order by network, tier, walletIndex")
    List<WalletRow> all();

    @Query("from WalletRow where network = :network and address = :address")
    Optional<WalletRow> find(String network, String address);

    @Query("update WalletRow set state = :to, whyCode = :code, whyReason = :reason, frozenAt = :frozenAt,"
            + " version = version + 1 where name = :name and version = :version")
    int change(
            String name,
            long version,
            WalletState to,
            @Nullable String code,
            @Nullable String reason,
            @Nullable Instant frozenAt);
}
