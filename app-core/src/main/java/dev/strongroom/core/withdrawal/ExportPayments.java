package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Address;
import dev.strongroom.chain.Asset;
import dev.strongroom.chain.Slot;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalEvent.Change;
import dev.strongroom.core.api.WithdrawalProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.Slots;
import dev.strongroom.core.signing.StoredRequest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Exports what is approved: each gets its slot and its bytes, and slots, request and states are stored in one
 * transaction, so that either the file exists and every payment of it is EXPORTED, or nothing has happened.
 */
@Component
class ExportPayments {
    private final WithdrawalStore store;
    private final ColdCandidates candidates;
    private final ExportRules rules;
    private final FundPayment fund;
    private final ColdBytes bytes;
    private final RequestFile files;
    private final ColdRequests requests;
    private final Slots slots;
    private final Turn turn;
    private final Online online;

    ExportPayments(
            WithdrawalStore store,
            ColdCandidates candidates,
            ExportRules rules,
            FundPayment fund,
            ColdBytes bytes,
            RequestFile files,
            ColdRequests requests,
            Slots slots,
            Turn turn,
            Online online) {
        this.store = store;
        this.candidates = candidates;
        this.rules = rules;
        this.fund = fund;
        this.bytes = bytes;
        this.files = files;
        this.requests = requests;
        this.slots = slots;
        this.turn = turn;
        this.online = online;
    }

    /** One export at a time, so that each sees what the one before has added to the day. */
    synchronized StoredRequest run(Actor by, List<String> ids, String custodian) {
        Staff signer = rules.requirePeople(by, custodian);
        if (ids.isEmpty() || Set.copyOf(ids).size() != ids.size()) {
            throw SigningProblem.EMPTY.refuse("withdrawals: name at least one, and each once");
        }
        if (!turn.take()) {
            throw WithdrawalProblem.CHANGED.refuse("payout: another core pays at the moment; ask it");
        }
        return online.locks().withdrawals(ids, () -> {
            List<ColdCandidate> asked =
                    ids.stream().map(id -> candidates.require(store.load(id))).toList();
            Optional<StoredRequest> open = open(asked, signer);
            return open.orElseGet(() -> export(by, asked, signer));
        });
    }

    /** The same file again while its answer may still come; refused where a payment is in another open request. */
    private Optional<StoredRequest> open(List<ColdCandidate> asked, Staff signer) {
        Set<String> digests = asked.stream().map(c -> c.digest().hex()).collect(Collectors.toSet());
        for (StoredRequest request : requests.open(store.now())) {
            Set<String> inside =
                    request.items().stream().map(item -> item.intent().hex()).collect(Collectors.toSet());
            if (inside.equals(digests) && request.key().equals(signer.key())) {
                return Optional.of(request);
            }
            if (inside.stream().anyMatch(digests::contains)) {
                throw SigningProblem.OPEN.refuse("withdrawals: one is in the open request " + request.id() + " for "
                        + request.custodian() + "; import its answer, or wait until " + request.expiresAt());
            }
        }
        return Optional.empty();
    }

    private StoredRequest export(Actor by, List<ColdCandidate> asked, Staff signer) {
        List<ColdCandidate> funded = asked.stream().map(fund::require).toList();
        Map<Asset, BigInteger> before = new HashMap<>();
        List<RequestFile.Entry> entries = new ArrayList<>();
        List<Clearance.Cleared> cleared = new ArrayList<>();
        for (ColdCandidate candidate : funded) {
            Asset asset = candidate.intent().payment().amount().asset();
            cleared.add(rules.requireCleared(candidate, signer, before.getOrDefault(asset, BigInteger.ZERO)));
            if (candidate.isPayment()) {
                before.merge(asset, candidate.intent().payment().amount().units(), BigInteger::add);
            }
        }
        List<Address> wallets =
                funded.stream().map(ColdCandidate::payer).distinct().toList();
        return online.locks().wallets(wallets, () -> {
            rules.requireKnownWallets(funded);
            Set<Slot> assigned = new HashSet<>();
            for (int i = 0; i < funded.size(); i++) {
                entries.add(new RequestFile.Entry(bytes.build(funded.get(i), assigned), cleared.get(i)));
            }
            online.reached(Step.EXPORT_BUILT);
            StoredRequest request = files.make(entries, signer, store.now());
            online.durably().run(() -> keep(by, request, entries, store.now()));
            online.reached(Step.EXPORT_STORED);
            return request;
        });
    }

    private void keep(Actor by, StoredRequest request, List<RequestFile.Entry> entries, Instant now) {
        turn.require();
        requests.add(request);
        for (RequestFile.Entry entry : entries) {
            ColdCandidate candidate = entry.built().candidate();
            Slot slot = entry.built().slot();
            if (slot != null) {
                slots.claim(candidate.digest(), slot, !candidate.isRevocation(), now);
            }
            WithdrawalRow row = candidate.row();
            row.waitFor(null);
            if (row.state() == WithdrawalState.APPROVED) {
                row.endWith(null);
                store.move(row, WithdrawalState.EXPORTED, by, null);
            } else {
                store.touch(row, Change.EXPORTED, by, null);
            }
        }
        files.tell(by, request);
    }
}
