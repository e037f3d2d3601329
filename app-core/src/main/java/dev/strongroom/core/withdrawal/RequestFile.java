package dev.strongroom.core.withdrawal;

import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import dev.strongroom.chain.ceremony.Envelope;
import dev.strongroom.chain.ceremony.SigningRequest;
import dev.strongroom.chain.ceremony.Staff;
import dev.strongroom.core.api.Actor;
import dev.strongroom.core.audit.AuditEntry;
import dev.strongroom.core.audit.AuditLog;
import dev.strongroom.core.feed.Event;
import dev.strongroom.core.feed.Outbox;
import dev.strongroom.core.signing.ColdItem;
import dev.strongroom.core.signing.ColdRequests;
import dev.strongroom.core.signing.ExportKey;
import dev.strongroom.core.signing.StoredRequest;
import dev.strongroom.core.staff.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the file that is carried to a cold signer, signed by the core's identity key. */
@Component
class RequestFile {
    /** How long a custodian has to sign. */
    static final Duration VALID = Duration.ofHours(24);

    /** One payment of the file: its bytes, and the approvals that carry it. */
    record Entry(ColdBytes.Built built, Clearance.Cleared cleared) {}

    private final ColdRequests requests;
    private final ExportKey key;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Trust trust;
    private final OwnAddresses addresses;
    private final Surroundings surroundings;

    RequestFile(
            ColdRequests requests,
            ExportKey key,
            AuditLog audit,
            Outbox outbox,
            Trust trust,
            OwnAddresses addresses,
            Surroundings surroundings) {
        this.requests = requests;
        this.key = key;
        this.audit = audit;
        this.outbox = outbox;
        this.trust = trust;
        this.addresses = addresses;
        this.surroundings = surroundings;
    }

    StoredRequest make(List<Entry> entries, Staff custodian, Instant now) {
        String id = Ids.next(now, surroundings.random());
        SigningRequest request = new SigningRequest(
                id,
                trust.current().fingerprint(),
                custodian.key(),
                requests.journalHead(custodian.key()),
                now,
                now.plus(VALID),
                audit.head(),
                entries.stream().map(this::item).toList());
        Envelope envelope = key.sign(request);
        byte[] file = envelope.bytes();
        if (file.length > Envelope.MAX_BYTES) {
            throw new RefusedException(
                    "envelope.size", "withdrawals: make a file larger than 4 MiB; export fewer at a time");
        }
        return new StoredRequest(
                id,
                envelope.digest(),
                custodian.id(),
                custodian.key(),
                now,
                request.expiresAt(),
                new String(file, StandardCharsets.UTF_8),
                null,
                null,
                entries.stream().map(entry -> stored(id, entry)).toList());
    }

    private SigningRequest.Item item(Entry entry) {
        ColdBytes.Built built = entry.built();
        return new SigningRequest.Item(
                built.candidate().intent(),
                built.unsigned().bytes(),
                entry.cleared().approvals(),
                entry.cleared().creation(),
                built.earlier(),
                addresses.depositIndex(built.candidate().intent()));
    }

    private static ColdItem stored(String request, Entry entry) {
        ColdCandidate candidate = entry.built().candidate();
        return ColdItem.asked(
                request,
                candidate.row().id,
                candidate.digest(),
                candidate.intent(),
                entry.built().unsigned().bytes());
    }

    /** Tells feed and audit log in the caller's transaction. */
    void tell(Actor by, StoredRequest request) {
        Told told = new Told(
                request.id(),
                request.digest(),
                request.custodian(),
                request.items().stream().map(ColdItem::withdrawal).toList());
        outbox.append(Event.of("signing.exported", request.id(), told));
        audit.append(AuditEntry.of(by, "signing.exported", "request:" + request.id(), null, told));
    }

    private record Told(String request, Digest digest, String custodian, List<String> withdrawals) {}
}
