package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Asset;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.risk.Outgoing;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What leaves customers by withdrawals. */
@Component
class Withdrawn implements Outgoing {
    /** Requests that ended without money leaving do not count. */
    static final Set<String> GONE = Set.of(
            WithdrawalState.REJECTED.name(),
            WithdrawalState.CANCELLED.name(),
            WithdrawalState.EXPIRED.name(),
            WithdrawalState.FAILED.name(),
            WithdrawalState.REVOKED.name());

    private final WithdrawalRows rows;

    Withdrawn(WithdrawalRows rows) {
        this.rows = rows;
    }

    @Override
    public BigInteger taken(String customer, Asset asset, Instant since) {
        return rows.taken(customer, asset.toString(), since, GONE);
    }
}
