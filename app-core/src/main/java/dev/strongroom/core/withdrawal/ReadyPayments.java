package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Payment;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.StoredRequest;
import jakarta.data.Limit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be exported now, as the contract speaks of it. */
@Component
class ReadyPayments {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MOST = 10_000;
    private static final Set<String> STATES =
            Set.of(WithdrawalState.APPROVED.name(), WithdrawalState.EXPORTED.name(), WithdrawalState.REVOKING.name());

    private final WithdrawalRows rows;
    private final WithdrawalStore store;
    private final ColdCandidates candidates;
    private final ColdRequests requests;
    private final Clearance clearance;

    ReadyPayments(
            WithdrawalRows rows,
            WithdrawalStore store,
            ColdCandidates candidates,
            ColdRequests requests,
            Clearance clearance) {
        this.rows = rows;
        this.store = store;
        this.candidates = candidates;
        this.requests = requests;
        this.clearance = clearance;
    }

    @Transactional(readOnly = true)
    public List<ColdPayment> list() {
        Set<Object> away = requests.open(store.now()).stream()
                .map(StoredRequest::items)
                .flatMap(List::stream)
                .map(ColdItem::intent)
                .collect(Collectors.toSet());
        return rows.list(false, STATES, null, END, "", Limit.of(MOST)).stream()
                .filter(row -> !row.isHeld())
                .map(candidates::of)
                .flatMap(Optional::stream)
                .filter(candidate -> !away.contains(candidate.digest()))
                .filter(candidate -> clearance
                        .of(candidate.row(), candidate.digest(), candidate.intent())
                        .isEnough())
                .sorted(Comparator.comparing(candidate -> candidate.row().createdAt))
                .map(ReadyPayments::view)
                .toList();
    }

    private static ColdPayment view(ColdCandidate candidate) {
        Payment payment = candidate.intent().payment();
        return new ColdPayment(
                candidate.row().id,
                candidate.digest(),
                candidate.intent().kind(),
                payment.amount(),
                payment.from(),
                payment.to(),
                payment.feeCap(),
                ColdCandidates.refusedBefore(candidate).orElse(null));
    }
}
