package dev.strongroom.core.transfer;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.Token;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.InternalTransfer;
import dev.strongroom.core.api.TransferRequest;
import dev.strongroom.core.api.TransferState;
import dev.strongroom.core.db.Durably;
import dev.strongroom.core.db.HashChain;
import dev.strongroom.core.risk.Outgoings;
import dev.strongroom.core.signing.Gate;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes a transfer once: the same key with the same body finds the first one, with another body it is refused. What
 * breaks a rule is refused and leaves no trace; what passes is stored before the ledger is told.
 */
@Component
class MakeTransfer {
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");
    private static final HashChain ID = new HashChain("strongroom/internal-transfer-id/v1");
    private static final HashChain BODY = new HashChain("strongroom/internal-transfer/v1");

    private final TransferRows rows;
    private final TransferStore store;
    private final TransferRules rules;
    private final EndTransfer end;
    private final Gate gate;
    private final Durably durably;
    private final TransferSteps steps;

    MakeTransfer(
            TransferRows rows,
            TransferStore store,
            TransferRules rules,
            EndTransfer end,
            Gate gate,
            Durably durably,
            TransferSteps steps) {
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.end = end;
        this.gate = gate;
        this.durably = durably;
        this.steps = steps;
    }

    StoredTransfer run(Actor by, String key, TransferRequest request) {
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException("transfer.key", "key: 1 to 128 printable characters without blanks are needed");
        }
        rules.requireFields(by, request);
        String id = id(by, key);
        Digest body = body(request);
        Optional<StoredTransfer> first = durably.call(() -> first(id, body));
        if (first.isEmpty()) {
            store(by, id, body, request);
        }
        return end.run(id);
    }

    private void store(Actor by, String id, Digest body, TransferRequest request) {
        Token token = rules.token(request);
        String name = Outgoings.gate(request.from(), token.asset());
        gate.prepare(name);
        durably.run(() -> {
            gate.pass(name);
            if (first(id, body).isEmpty()) {
                Instant now = store.now();
                rules.check(request, token, now);
                rows.insert(row(by, id, body, request, now));
            }
        });
        steps.reached(TransferStep.STORED);
    }

    private Optional<StoredTransfer> first(String id, Digest body) {
        Optional<StoredTransfer> first = rows.find(id);
        if (first.isPresent() && !first.get().body().equals(body)) {
            throw new RefusedException(
                    "transfer.key", "key: was used for another transfer, " + id + "; use a new key for a new one");
        }
        return first;
    }

    private StoredTransfer row(Actor by, String id, Digest body, TransferRequest request, Instant now) {
        InternalTransfer transfer = new InternalTransfer(
                id,
                request.from(),
                request.to(),
                request.amount(),
                request.note(),
                by,
                TransferState.REQUESTED,
                null,
                now,
                1);
        return new StoredTransfer(transfer, body, store.core(), store.holdFrom(now));
    }

    /** Who asked and the key make it, so that nobody can ask twice. */
    private static String id(Actor by, String key) {
        return ID.next(
                        HashChain.START,
                        new HashChain.Fields().text(by.toString()).text(key).bytes())
                .hex();
    }

    private static Digest body(TransferRequest request) {
        return BODY.next(
                HashChain.START,
                new HashChain.Fields()
                        .text(request.from())
                        .text(request.to())
                        .text(request.amount().asset().toString())
                        .text(request.amount().units().toString())
                        .text(request.note())
                        .bytes());
    }
}
