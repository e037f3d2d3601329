package dev.strongroom.core.deposit;

import dev.strongroom.chain.RefusedException;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Deposit;
import dev.strongroom.core.api.DepositQuery;
import dev.strongroom.core.api.DepositState;
import dev.strongroom.core.api.Deposits;
import dev.strongroom.core.api.FollowerStatus;
import dev.strongroom.core.api.Following;
import dev.strongroom.core.api.LedgerPosting;
import dev.strongroom.core.ledger.Ledger;
import dev.strongroom.core.ledger.TransferSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Deposits as the contract speaks of them. */
@Component
class DepositDesk implements Deposits {
    private final DepositRows rows;
    private final DepositFreezes freezes;
    private final Following following;
    private final Ledger ledger;

    DepositDesk(DepositRows rows, DepositFreezes freezes, Following following, Ledger ledger) {
        this.rows = rows;
        this.freezes = freezes;
        this.following = following;
        this.ledger = ledger;
    }

    @Override
    public Deposit get(String id) {
        return view(List.of(row(id))).getFirst();
    }

    @Override
    public List<Deposit> list(DepositQuery query) {
        return view(rows.list(query));
    }

    @Override
    public Map<DepositState, Long> counts() {
        return rows.counts();
    }

    @Override
    public List<LedgerPosting> postings(String id) {
        row(id);
        return ledger.history(id).stream().map(TransferSummary::view).toList();
    }

    @Override
    public void freeze(Actor by, String customer, String reason) {
        freezes.freeze(by, customer, reason);
    }

    @Override
    public void unfreeze(Actor by, String customer) {
        freezes.unfreeze(by, customer);
    }

    @Override
    public Optional<String> frozen(String customer) {
        return freezes.reason(customer);
    }

    private DepositRow row(String id) {
        return rows.find(id)
                .orElseThrow(() ->
                        new RefusedException("deposit.unknown", "deposit: there is none with the id '" + id + "'"));
    }

    private List<Deposit> view(List<DepositRow> found) {
        Map<String, Long> heads = following.followers().stream()
                .collect(Collectors.toMap(status -> status.network().toString(), FollowerStatus::height));
        return found.stream()
                .map(row -> DepositStore.view(
                        row, heads.getOrDefault(row.arrival().to().network().toString(), 0L)))
                .toList();
    }
}
