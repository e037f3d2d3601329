package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.SignedTransfer;
import dev.strongroom.chain.ceremony.Transport;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.signing.Attempts;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.StoredRequest;
import dev.strongroom.core.staff.Duties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes the answer of a cold signer. Bytes and txid of every payment are stored together with the new states, before
 * anything is sent. What the signer refused stays where it is: to be exported again, or revoked (ADR 0075).
 */
@Component
class ImportBatch {
    private final BatchGate gate;
    private final ColdRequests requests;
    private final WithdrawalStore store;
    private final Attempts attempts;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Duties duties;
    private final Online online;

    ImportBatch(
            BatchGate gate,
            ColdRequests requests,
            WithdrawalStore store,
            Attempts attempts,
            AuditLog audit,
            Outbox outbox,
            Duties duties,
            Online online) {
        this.gate = gate;
        this.requests = requests;
        this.store = store;
        this.attempts = attempts;
        this.audit = audit;
        this.outbox = outbox;
        this.duties = duties;
        this.online = online;
    }

    /** Answers the request with its answer. */
    StoredRequest run(Actor by, byte[] bytes) {
        duties.requireStaff(by);
        StoredRequest asked = gate.request(bytes);
        String text = new String(Transport.unpack(bytes), StandardCharsets.UTF_8);
        List<String> ids = asked.items().stream().map(ColdItem::withdrawal).toList();
        return online.locks().withdrawals(ids, () -> {
            StoredRequest request = requests.find(asked.id()).orElseThrow();
            if (text.equals(request.answer())) {
                return request;
            }
            BatchGate.Admitted admitted = gate.admit(bytes, request, store.now());
            if (request.answer() != null) {
                throw SigningProblem.BATCH_REUSED.refuse(
                        "batch: request " + request.id() + " was answered with other bytes at " + request.answeredAt());
            }
            online.reached(Step.BATCH_READ);
            online.durably().run(() -> keep(by, answered(request, text, admitted, store.now()), admitted));
            online.reached(Step.BATCH_STORED);
            return requests.find(request.id()).orElseThrow();
        });
    }

    private static StoredRequest answered(
            StoredRequest request, String text, BatchGate.Admitted admitted, Instant now) {
        return new StoredRequest(
                request.id(),
                request.digest(),
                request.custodian(),
                request.key(),
                request.createdAt(),
                request.expiresAt(),
                request.file(),
                text,
                now,
                admitted.answers().stream().map(BatchGate.Answer::item).toList());
    }

    private void keep(Actor by, StoredRequest request, BatchGate.Admitted admitted) {
        requests.answer(request, admitted.journalHead());
        admitted.answers().forEach(answer -> keep(by, answer));
        Told told = new Told(
                request.id(),
                admitted.journalHead(),
                request.items().stream().filter(item -> item.txid() != null).count(),
                request.items().stream().filter(item -> item.refused() != null).count());
        outbox.append(Event.of("signing.imported", request.id(), told));
        audit.append(AuditEntry.of(by, "signing.imported", "request:" + request.id(), null, told));
    }

    private void keep(Actor by, BatchGate.Answer answer) {
        WithdrawalRow row = store.load(answer.item().withdrawal());
        SignedTransfer signed = answer.signed();
        if (signed == null) {
            Note why = answer.item().refused();
            row.waitFor(why);
            store.touch(row, Change.WAITING, by, why);
            return;
        }
        if (!attempts.hold(signed.txid())) {
            attempts.add(row.id, answer.item().intent(), answer.unsigned(), signed, answer.feeCap(), store.now());
            row.attempts++;
        }
        row.waitFor(null);
        if (row.txid == null) {
            row.txid = signed.txid();
        }
        boolean pays = row.state() == WithdrawalState.EXPORTED
                && row.intent().equals(answer.item().intent());
        if (pays) {
            store.move(row, WithdrawalState.SIGNED, by, null);
        } else {
            store.touch(row, Change.ATTEMPTED, by, null);
        }
    }

    private record Told(String request, Digest journalHead, long signed, long refused) {}
}
