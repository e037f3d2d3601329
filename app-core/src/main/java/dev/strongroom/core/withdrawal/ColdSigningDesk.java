package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Amount;
import dev.strongroom.chain.ceremony.CompareCode;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.ColdAnswer;
import dev.strongroom.core.api.ColdPayment;
import dev.strongroom.core.api.ColdRequest;
import dev.strongroom.core.api.ColdSigning;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.StoredRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The contract of the core's side of the air gap. */
@Component
class ColdSigningDesk implements ColdSigning {
    private final ReadyPayments ready;
    private final ExportPayments export;
    private final ImportBatch importBatch;
    private final ColdRequests requests;

    ColdSigningDesk(ReadyPayments ready, ExportPayments export, ImportBatch importBatch, ColdRequests requests) {
        this.ready = ready;
        this.export = export;
        this.importBatch = importBatch;
        this.requests = requests;
    }

    @Override
    public List<ColdPayment> ready() {
        return ready.list();
    }

    @Override
    public ColdRequest export(Actor by, List<String> withdrawals, String custodian) {
        return view(export.run(by, withdrawals, custodian));
    }

    @Override
    public ColdRequest request(String id) {
        return requests.find(id)
                .map(ColdSigningDesk::view)
                .orElseThrow(() -> SigningProblem.UNKNOWN.refuse("request: there is none with id '" + id + "'"));
    }

    @Override
    public List<ColdRequest> requests() {
        return requests.all().stream().map(ColdSigningDesk::view).toList();
    }

    @Override
    public ColdAnswer importBatch(Actor by, byte[] batch) {
        StoredRequest answered = importBatch.run(by, batch);
        List<ColdAnswer.Signed> signed = new ArrayList<>();
        List<ColdAnswer.Refused> refused = new ArrayList<>();
        for (ColdItem item : answered.items()) {
            if (item.txid() != null) {
                signed.add(new ColdAnswer.Signed(item.withdrawal(), item.intent(), item.txid()));
            } else if (item.refused() != null) {
                refused.add(new ColdAnswer.Refused(item.withdrawal(), item.intent(), item.refused()));
            }
        }
        Instant at = Objects.requireNonNull(answered.answeredAt(), "answeredAt");
        return new ColdAnswer(answered.id(), at, signed, refused);
    }

    private static ColdRequest view(StoredRequest request) {
        byte[] file = request.file().getBytes(StandardCharsets.UTF_8);
        SortedMap<String, Amount> totals = new TreeMap<>();
        request.items().forEach(item -> totals.merge(item.amount().asset().toString(), item.amount(), Amount::plus));
        return new ColdRequest(
                request.id(),
                request.custodian(),
                request.createdAt(),
                request.expiresAt(),
                request.items().stream()
                        .map(item -> new ColdRequest.Item(item.withdrawal(), item.intent(), item.refused()))
                        .toList(),
                List.copyOf(totals.values()),
                CompareCode.of(file).toString(),
                file,
                request.answeredAt());
    }
}
