package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.Route;
import dev.strongroom.core.api.Note;
import dev.strongroom.core.api.SigningProblem;
import dev.strongroom.core.api.WithdrawalState;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.StoredIntents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which intents there are to be signed cold: approved payments, and open revocations of cold ones. */
@Component
class ColdCandidates {
    private final StoredIntents intents;
    private final ColdRequests requests;

    ColdCandidates(StoredIntents intents, ColdRequests requests) {
        this.intents = intents;
        this.requests = requests;
    }

    /** What of a withdrawal can be asked to be exported; empty where nothing is. */
    Optional<ColdCandidate> of(WithdrawalRow row) {
        if (!row.isPlanned() || row.route() != Route.COLD) {
            return Optional.empty();
        }
        return switch (row.state()) {
            case APPROVED, NEEDS_FUNDS, NEEDS_GAS, EXPORTED -> unsigned(row, row.intent());
            case REVOKING -> row.revocation().flatMap(digest -> unsigned(row, digest));
            case REQUESTED, RESERVED, DELAYED, REVIEW -> Optional.empty();
            case SIGNED, BROADCAST, UNKNOWN, CONFIRMING -> Optional.empty();
            case SETTLED, FAILED, REVOKED, REJECTED, CANCELLED, EXPIRED -> Optional.empty();
        };
    }

    private Optional<ColdCandidate> unsigned(WithdrawalRow row, Digest digest) {
        List<ColdItem> exported = requests.itemsOf(digest);
        boolean isSigned = exported.stream().anyMatch(item -> item.txid() != null);
        return isSigned ? Optional.empty() : Optional.of(new ColdCandidate(row, digest, intents.get(digest), exported));
    }

    ColdCandidate require(WithdrawalRow row) {
        ColdCandidate candidate = of(row).orElseThrow(() -> SigningProblem.STATE.refuse("withdrawals: " + row.id
                + " is " + row.state() + (row.route == null ? "" : " on route " + row.route)
                + " and has nothing to be signed cold"));
        if (row.isHeld() && row.state() != WithdrawalState.EXPORTED && !candidate.isRevocation()) {
            throw SigningProblem.HELD.refuse("withdrawals: " + row.id + " is held by " + row.heldBy + ": "
                    + row.heldReason + "; release it first");
        }
        return candidate;
    }

    /** Why the signer refused it when it was asked last; empty where it did not. */
    static Optional<Note> refusedBefore(ColdCandidate candidate) {
        return candidate.isFirst()
                ? Optional.empty()
                : Optional.ofNullable(candidate.exported().getLast().refused());
    }
}
