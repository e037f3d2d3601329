package dev.strongroom.chain.ceremony;

import dev.strongroom.chain.Chains;
import dev.strongroom.chain.Digest;
import dev.strongroom.chain.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The gate that a signing request passes before a payment of it is looked at: first whether vault, journal and trust
 * file belong together, then size, type, signature, desk, signer, time and reuse, in this order. Changes nothing.
 */
final class Admission {
    private static final Duration AHEAD = Duration.ofMinutes(15);

    /**
     * A request that passed.
     *
     * @param digest of its envelope
     */
    record Admitted(Digest digest, SigningRequest request, Standing standing) {}

    private final ColdDesk desk;
    private final SignerMemory memory;
    private final Chains chains;
    private final Instant now;

    Admission(ColdDesk desk, SignerMemory memory, Chains chains, Instant now) {
        this.desk = desk;
        this.memory = memory;
        this.chains = chains;
        this.now = now;
    }

    Admitted admit(byte[] file) {
        requireOwnJournal();
        requireNewestTrust();
        requireClockNotBehind();
        Envelope envelope = Envelope.read(Transport.unpack(file), Kind.SIGNING_REQUEST);
        Standing standing = Standing.of(desk.trust(), memory::firstSight, now);
        IdentityKey core = envelope.signer("request");
        standing.hold(state -> require(
                state.roster().hasCore(core),
                "request.core",
                "request.signatures: is signed by " + core + ", which is no core of this desk's roster"));
        SigningRequest request = SigningRequest.read(envelope, chains);
        requireForThisSigner(request, standing);
        requireInTime(request);
        requireUnused(request, envelope.digest());
        return new Admitted(envelope.digest(), request, standing);
    }

    private void requireOwnJournal() {
        JournalEntry.Opened opened = memory.opened().orElse(null);
        if (opened == null) {
            require(
                    !desk.vault().journalBegun(),
                    "journal.missing",
                    "--journal: " + desk.journal()
                            + " has no entry, but this vault has signed before; bring back its journal");
            return;
        }
        require(
                opened.vault().equals(desk.vault().id()),
                "journal.vault",
                "--journal: is the journal of another vault; give the one of this vault");
        require(
                opened.genesis().equals(desk.trust().fingerprint()),
                "trust.foreign",
                "--policy: is of another desk than the one this journal was begun for; give the trust file of that desk");
    }

    private void requireNewestTrust() {
        TrustState newest = desk.trust().newest();
        Set<Digest> known =
                desk.trust().states().stream().map(TrustState::document).collect(Collectors.toSet());
        for (JournalEntry.FirstSight seen : memory.documents()) {
            require(
                    newest.roster().version() >= seen.roster()
                            && newest.policy().version() >= seen.policy(),
                    "trust.rolled-back",
                    "--policy: stands at " + newest.title() + ", but this signer has seen roster " + seen.roster()
                            + " and policy " + seen.policy() + "; give the newest trust file");
            require(
                    known.contains(seen.document()),
                    "trust.forked",
                    "--policy: lacks a document that this signer has seen; ask the admins which chain is the desk's");
        }
    }

    private void requireClockNotBehind() {
        Instant last = memory.lastAt().orElse(now);
        require(
                !now.isBefore(last),
                "clock.behind",
                "clock: says " + now + ", but the journal's last entry is of " + last
                        + "; check the clock of this machine");
    }

    private void requireForThisSigner(SigningRequest request, Standing standing) {
        require(
                request.genesis().equals(desk.trust().fingerprint()),
                "request.genesis",
                "request.genesis: is of another desk; export it again from the right one");
        IdentityKey own = IdentityKey.of(desk.vault().staffKey());
        require(
                request.custodian().equals(own),
                "request.custodian",
                "request.custodian: is not the key of this vault; export it again for this signer");
        standing.hold(state -> require(
                state.roster().byKey(own).filter(s -> s.is(Role.CUSTODIAN)).isPresent(),
                "custodian.role",
                "--vault: its staff key is not a custodian's in this desk's roster"));
    }

    private void requireInTime(SigningRequest request) {
        require(
                !request.createdAt().isAfter(now.plus(AHEAD)),
                "clock.ahead",
                "request.createdAt: is " + request.createdAt() + ", but it is " + now
                        + " here; check the clock of this machine");
        require(
                now.isBefore(request.expiresAt()),
                "request.expired",
                "request.expiresAt: was " + request.expiresAt() + "; export the payments again");
    }

    private void requireUnused(SigningRequest request, Digest digest) {
        Digest head = request.journalHead();
        require(
                head == null || memory.holds(head),
                "journal.rolled-back",
                "--journal: lacks the entry " + head
                        + " that the core saw from this signer; bring back the newest journal");
        require(
                memory.request(request.id())
                        .filter(used -> !used.equals(digest))
                        .isEmpty(),
                "request.reused",
                "request.id: " + request.id() + " was used with other bytes; export the payments again");
    }

    static void require(boolean holds, String code, String reason) {
        if (!holds) {
            throw new RefusedException(code, reason);
        }
    }
}
